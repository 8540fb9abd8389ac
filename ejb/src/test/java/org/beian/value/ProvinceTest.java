package org.beian.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.value.Refusals.assertRefused;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvinceTest {

    @Test
    void areTheThirtyOneOfTheNumbering() {
        assertThat(
                        Stream.of(Province.values())
                                .map(p -> p.character() + p.code())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(
                        "京11 津12 冀13 晋14 蒙15 辽21 吉22 黑23 沪31 苏32 浙33 皖34 闽35 赣36 鲁37 豫41 鄂42 湘43 粤44 桂45 琼46"
                                + " 渝50 蜀51 黔52 滇53 藏54 陕61 陇62 青63 宁64 新65");
    }

    @ParameterizedTest
    @CsvSource({"110108, BEIJING", "440000, GUANGDONG", "61, SHAANXI", "1401, SHANXI"})
    void knowsItsRegions(String region, Province province) {
        assertThat(Province.ofRegion(region)).isEqualTo(province);
        assertThat(province.regionCode()).isEqualTo(region.substring(0, 2) + "0000");
    }

    @ParameterizedTest
    @CsvSource({"京, BEIJING", "川, SICHUAN", "蜀, SICHUAN", "甘, GANSU", "贵, GUIZHOU", "云, YUNNAN"})
    void knowsItsCharacters(char character, Province province) {
        assertThat(Province.ofCharacter(character)).isEqualTo(province);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"810000", "710000", "820000", "990000", "1", "110", "11010a", "１１"})
    void refusesWhatLiesInNone(String region) {
        assertThat(Province.findRegion(region)).isEmpty();
        assertRefused("PROVINCE_UNKNOWN", () -> Province.ofRegion(region));
    }

    @Test
    void refusesOtherCharacters() {
        assertRefused("PROVINCE_UNKNOWN", () -> Province.ofCharacter('港'));
    }
}
