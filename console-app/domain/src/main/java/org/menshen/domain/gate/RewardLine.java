package org.menshen.domain.gate;

/// What one check of a round is worth.
///
/// @param siteId the site
/// @param itemId its gate check, a work item
/// @param number number of that for people
/// @param score 0…100
/// @param amount yuan
public record RewardLine(String siteId, String itemId, String number, int score, int amount) {
}
