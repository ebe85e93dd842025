package org.menshen.domain.gate;

/// What a score is worth.
///
/// @param least the least score, 0…100
/// @param amount yuan, 0 or more
public record RewardStep(int least, int amount) {
}
