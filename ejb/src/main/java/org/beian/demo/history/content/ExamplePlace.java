package org.beian.demo.history.content;

import java.util.List;
import org.beian.value.Province;

/** Province in which example sponsors live, with the accounts that work on their filings. */
public enum ExamplePlace {
    BEIJING(
            Province.BEIJING,
            "110100 110108 010",
            "北京市海淀区",
            List.of(ExampleProvider.CLOUD, ExampleProvider.HOSTING, ExampleProvider.CLOUD),
            List.of("reviewer-bj", "reviewer2-bj")),
    GUANGDONG(
            Province.GUANGDONG,
            "440100 440106 020",
            "广东省广州市天河区",
            List.of(ExampleProvider.CLOUD),
            List.of("reviewer-gd", "reviewer2-gd")),
    SHANGHAI(
            Province.SHANGHAI,
            "310100 310104 021",
            "上海市徐汇区",
            List.of(ExampleProvider.EAST_AND_WEST),
            List.of("reviewer-sh")),
    ZHEJIANG(
            Province.ZHEJIANG,
            "330100 330106 0571",
            "浙江省杭州市西湖区",
            List.of(ExampleProvider.EAST_AND_WEST),
            List.of("reviewer-zj")),
    SICHUAN(
            Province.SICHUAN,
            "510100 510104 028",
            "四川省成都市锦江区",
            List.of(ExampleProvider.EAST_AND_WEST),
            List.of("reviewer-sc"));

    /** The places of ten sponsors: most of them are in Beijing and Guangdong. */
    private static final List<ExamplePlace> OF_TEN =
            List.of(
                    BEIJING, GUANGDONG, BEIJING, SHANGHAI, BEIJING, GUANGDONG, ZHEJIANG, BEIJING,
                    SICHUAN, BEIJING);

    private final Province province;
    private final String[] codes;
    private final String district;
    private final List<ExampleProvider> providers;
    private final List<String> reviewers;

    ExamplePlace(
            Province province,
            String codes,
            String district,
            List<ExampleProvider> providers,
            List<String> reviewers) {
        this.province = province;
        this.codes = codes.split(" ");
        this.district = district;
        this.providers = providers;
        this.reviewers = reviewers;
    }

    static ExamplePlace of(int number) {
        return OF_TEN.get(number % OF_TEN.size());
    }

    public Province province() {
        return province;
    }

    String city() {
        return codes[0];
    }

    String county() {
        return codes[1];
    }

    /** The part of an office phone before the hyphen. */
    String areaCode() {
        return codes[2];
    }

    /** Beginning of an address. */
    String district() {
        return district;
    }

    /** The provider of a sponsor. */
    public ExampleProvider provider(int number) {
        return providers.get(number / OF_TEN.size() % providers.size());
    }

    public List<String> reviewers() {
        return reviewers;
    }

    /** User name of the administrator of the bureau's accounts. */
    public String administrator() {
        return reviewers.get(0).replace("reviewer", "admin");
    }
}
