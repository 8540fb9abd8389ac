package org.beian.domainregister.record;

import com.google.common.base.CharMatcher;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.beian.code.Region;
import org.beian.code.Regions;

/** Index of provinces and cities by code and by name, with and without endings such as 省 and 市. */
public final class RegionNames {

    private static final String ENDINGS = "(?:省|市|地区|盟|(?:壮族|回族|维吾尔)?自治区)$";

    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    private final Map<String, Region> provinces = new HashMap<>();
    private final Map<String, Map<String, Region>> cities = new HashMap<>();

    public RegionNames(Regions regions) {
        for (Region province : regions.below(null)) {
            put(provinces, province);
            Map<String, Region> below = new HashMap<>();
            regions.below(province.code()).forEach(city -> put(below, city));
            // a municipality is its own city
            put(below, province);
            cities.put(province.code(), below);
        }
    }

    private static void put(Map<String, Region> names, Region region) {
        names.put(region.code(), region);
        names.put(region.name(), region);
        names.put(region.name().replaceFirst(ENDINGS, ""), region);
    }

    /** The code of a province that is given by code or name. */
    public Optional<String> province(String text) {
        return Optional.ofNullable(provinces.get(text)).map(Region::code);
    }

    /**
     * The code of a city that is given by code or name, within its province.
     *
     * @param province code
     */
    public Optional<String> city(String province, String text) {
        return Optional.ofNullable(cities.get(province)).map(of -> of.get(text)).map(Region::code);
    }

    /** Whether a text has the form of a region code: six digits. */
    public static boolean isCode(String text) {
        return text.length() == 6 && DIGITS.matchesAllOf(text);
    }
}
