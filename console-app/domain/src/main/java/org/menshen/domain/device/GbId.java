package org.menshen.domain.device;

/// A device id of GB/T 28181 Annex D, taken apart: rule A with 20 digits or rule B with 18. Always text, never a number.
///
/// @param text the whole id
/// @param centre centre code, digits 1–8
/// @param industry industry code, digits 9–10; its meaning depends on the edition
/// @param type device type: 3 digits in rule A, 2 in rule B
/// @param network network identifier, digit 14 of rule A; -1 in rule B, which has none
/// @param serial serial number, 6 digits
public record GbId(String text, String centre, String industry, String type, int network, String serial) {

    /// Public-security information network, in both editions.
    private static final int POLICE_NETWORK = 5;
    /// Public-security mobile network since the 2022 edition.
    private static final int POLICE_MOBILE_2022 = 4;

    /// Takes an id apart.
    ///
    /// @throws IllegalArgumentException when it has not 18 or 20 digits
    public static GbId parse(String text) {
        if (!valid(text)) {
            throw new IllegalArgumentException("not an id of GB/T 28181: '" + text + "' (expected 20 digits, or 18 by rule B)");
        }
        String centre = text.substring(0, 8);
        String industry = text.substring(8, 10);
        if (text.length() == 20) {
            return new GbId(text, centre, industry, text.substring(10, 13), text.charAt(13) - '0', text.substring(14));
        }
        return new GbId(text, centre, industry, text.substring(16), -1, text.substring(10, 16));
    }

    /// Whether a text is an id of rule A or B.
    public static boolean valid(String text) {
        return text != null && (text.length() == 18 || text.length() == 20) && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// Whether a stream of this device must never be opened outside the police seat.
    ///
    /// @param edition edition of the platform, 2016 or 2022
    public boolean policeOnly(int edition) {
        return network == POLICE_NETWORK || edition >= 2022 && network == POLICE_MOBILE_2022;
    }

    /// The last four digits, as shown on a tile.
    public String tail() {
        return text.substring(text.length() - 4);
    }
}
