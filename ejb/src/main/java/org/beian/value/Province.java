package org.beian.value;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The 31 provinces, autonomous regions and municipalities, each with a bureau, in the order of
 * their GB/T 2260 codes.
 *
 * <p>An enum and no code table: the set, the codes and the characters of the filing numbers are
 * fixed by the numbering of the filings, not by a setting of this system.
 */
public enum Province {
    BEIJING("11", '京', "北京市", "Beijing"),
    TIANJIN("12", '津', "天津市", "Tianjin"),
    HEBEI("13", '冀', "河北省", "Hebei"),
    SHANXI("14", '晋', "山西省", "Shanxi"),
    INNER_MONGOLIA("15", '蒙', "内蒙古自治区", "Inner Mongolia"),
    LIAONING("21", '辽', "辽宁省", "Liaoning"),
    JILIN("22", '吉', "吉林省", "Jilin"),
    HEILONGJIANG("23", '黑', "黑龙江省", "Heilongjiang"),
    SHANGHAI("31", '沪', "上海市", "Shanghai"),
    JIANGSU("32", '苏', "江苏省", "Jiangsu"),
    ZHEJIANG("33", '浙', "浙江省", "Zhejiang"),
    ANHUI("34", '皖', "安徽省", "Anhui"),
    FUJIAN("35", '闽', "福建省", "Fujian"),
    JIANGXI("36", '赣', "江西省", "Jiangxi"),
    SHANDONG("37", '鲁', "山东省", "Shandong"),
    HENAN("41", '豫', "河南省", "Henan"),
    HUBEI("42", '鄂', "湖北省", "Hubei"),
    HUNAN("43", '湘', "湖南省", "Hunan"),
    GUANGDONG("44", '粤', "广东省", "Guangdong"),
    GUANGXI("45", '桂', "广西壮族自治区", "Guangxi"),
    HAINAN("46", '琼', "海南省", "Hainan"),
    CHONGQING("50", '渝', "重庆市", "Chongqing"),
    SICHUAN("51", '蜀', "四川省", "Sichuan"),
    GUIZHOU("52", '黔', "贵州省", "Guizhou"),
    YUNNAN("53", '滇', "云南省", "Yunnan"),
    XIZANG("54", '藏', "西藏自治区", "Xizang"),
    SHAANXI("61", '陕', "陕西省", "Shaanxi"),
    GANSU("62", '陇', "甘肃省", "Gansu"),
    QINGHAI("63", '青', "青海省", "Qinghai"),
    NINGXIA("64", '宁', "宁夏回族自治区", "Ningxia"),
    XINJIANG("65", '新', "新疆维吾尔自治区", "Xinjiang");

    private static final Pattern REGION = Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}");
    private static final Map<Character, Character> OTHER_CHARACTERS =
            Map.of('川', '蜀', '甘', '陇', '贵', '黔', '云', '滇');
    private static final Map<String, Province> BY_CODE = by(Province::code);
    private static final Map<Character, Province> BY_CHARACTER = by(Province::character);

    private final String code;
    private final char character;
    private final String chineseName;
    private final String englishName;

    Province(String code, char character, String chineseName, String englishName) {
        this.code = code;
        this.character = character;
        this.chineseName = chineseName;
        this.englishName = englishName;
    }

    /**
     * The province in which a region of GB/T 2260 lies.
     *
     * @param regionCode two, four or six digits; only the first two decide
     * @throws InvalidValue {@code PROVINCE_UNKNOWN} when no bureau is there
     */
    public static Province ofRegion(String regionCode) {
        return findRegion(regionCode)
                .orElseThrow(() -> new InvalidValue("PROVINCE_UNKNOWN", regionCode));
    }

    /**
     * The province as {@link #ofRegion} gives it, but empty for a region in none of the 31 (there
     * are identity numbers of 71, 81 and 82).
     */
    public static Optional<Province> findRegion(String regionCode) {
        return regionCode == null || !REGION.matcher(regionCode).matches()
                ? Optional.empty()
                : Optional.ofNullable(BY_CODE.get(regionCode.substring(0, 2)));
    }

    /**
     * The province of a filing number's first character; 川, 甘, 贵 and 云 are read as 蜀, 陇, 黔 and 滇.
     *
     * @throws InvalidValue {@code PROVINCE_UNKNOWN} when it is no province's character
     */
    public static Province ofCharacter(char character) {
        return findCharacter(character)
                .orElseThrow(() -> new InvalidValue("PROVINCE_UNKNOWN", String.valueOf(character)));
    }

    static Optional<Province> findCharacter(char character) {
        return Optional.ofNullable(
                BY_CHARACTER.get(OTHER_CHARACTERS.getOrDefault(character, character)));
    }

    /** Two digits of GB/T 2260. */
    public String code() {
        return code;
    }

    /** Six digits of GB/T 2260, the province's own row in the region table. */
    public String regionCode() {
        return code + "0000";
    }

    /** First character of the province's filing numbers. */
    public char character() {
        return character;
    }

    /** Full Chinese name. */
    public String chineseName() {
        return chineseName;
    }

    /** English name as in GB/T 2260, without the kind of unit. */
    public String englishName() {
        return englishName;
    }

    private static <K> Map<K, Province> by(Function<Province, K> key) {
        return Stream.of(values()).collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
