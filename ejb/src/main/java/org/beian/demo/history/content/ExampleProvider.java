package org.beian.demo.history.content;

/** Provider through which example sponsors file, with its officer and a network of its own. */
public enum ExampleProvider {
    CLOUD("provider", "示例专员甲", "198.51.100."),
    HOSTING("provider2", "示例专员乙", "192.0.2."),
    /**
     * It comes with the examples, as the others serve neither Shanghai nor Zhejiang nor Sichuan.
     */
    EAST_AND_WEST("provider3", "示例专员丙", "45.113.96.");

    private final String code;
    private final String officer;
    private final String network;

    ExampleProvider(String code, String officer, String network) {
        this.code = code;
        this.officer = officer;
        this.network = network;
    }

    /** Code of its unit, and user name of its account. */
    public String code() {
        return code;
    }

    /** Name of its dedicated officer. */
    public String officer() {
        return officer;
    }

    /** Beginning of the addresses that it gives out. */
    public String network() {
        return network;
    }
}
