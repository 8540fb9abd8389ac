package org.beian.value;

import java.util.Optional;

/**
 * Authority that decides on a filing: the bureau of a province, or the ministry for cross-region
 * commercial ones (5.5).
 */
public final class Authority extends TextValue<Authority> {

    /** The ministry, under the code that GB/T 2260 has for the whole country. */
    public static final Authority MINISTRY = new Authority("100000", null);

    private final Province province;

    private Authority(String code, Province province) {
        super(code);
        this.province = province;
    }

    public static Authority bureauOf(Province province) {
        return new Authority(province.regionCode(), province);
    }

    /**
     * The authority that filed: the ministry under a cross-region licence as number, else the
     * bureau of the domicile.
     */
    public static Authority of(FilingNumber number, Province domicile) {
        return number.isCrossRegion() ? MINISTRY : bureauOf(domicile);
    }

    /**
     * @param code as {@link #code} gives it
     * @throws InvalidValue {@code PROVINCE_UNKNOWN} when no authority has it
     */
    public static Authority ofCode(String code) {
        return MINISTRY.code().equals(code) ? MINISTRY : bureauOf(Province.ofRegion(code));
    }

    /** Six digits of GB/T 2260. */
    public String code() {
        return toString();
    }

    /** The bureau's province; empty for the ministry. */
    public Optional<Province> province() {
        return Optional.ofNullable(province);
    }
}
