package org.beian.domainregister.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.beian.intake.formats.file.FileRow;

/** Sample row of a file of domains that every rule lets pass, and its variations by a test. */
public final class SampleDomain {

    private static final AtomicInteger LAST = new AtomicInteger();

    private final Map<String, String> fields;

    private SampleDomain(Map<String, String> fields) {
        this.fields = fields;
    }

    /** A domain that no other test has. */
    public static SampleDomain another() {
        return named("shili-d%d.wiki".formatted(LAST.incrementAndGet()));
    }

    public static SampleDomain named(String domain) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("action", "ADD");
        fields.put("domain", domain);
        fields.put("registered", "2020-02-29");
        fields.put("expires", "2030-02-28");
        for (String who : new String[] {"registrant", "admin"}) {
            fields.put(who + "Name", "示例公司");
            fields.put(who + "Organisation", "示例公司");
            fields.put(who + "Address", "示例路1号");
            fields.put(who + "Province", "440000");
            fields.put(who + "City", "440100");
            fields.put(who + "Email", "a@example.cn");
            fields.put(who + "Phone", "+86.2012345678");
        }
        fields.put("registrar", "示例域名注册服务机构");
        fields.put("nameServers", "ns1.example.com;ns2.example.com");
        return new SampleDomain(fields);
    }

    public SampleDomain with(String column, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(column, value);
        return new SampleDomain(changed);
    }

    public SampleDomain without(String column) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.remove(column);
        return new SampleDomain(changed);
    }

    public String domain() {
        return fields.get("domain");
    }

    FileRow row(long number) {
        return new FileRow() {
            @Override
            public long number() {
                return number;
            }

            @Override
            public String text(String column) {
                return fields.get(column);
            }
        };
    }
}
