package org.beian.durability.fuzz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.BulkClient;
import org.beian.support.Documents;
import org.beian.support.Examples;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;

/** Records that paths and parameters name, so that usual requests reach something. */
final class Records {

    /** Values of parameters by their names, where {@code 1} is none. */
    private static final Map<String, String> PARAMETERS =
            Map.ofEntries(
                    Map.entry("ip", "203.0.113.1"),
                    Map.entry("on", "2025-01-15"),
                    Map.entry("around", "true"),
                    Map.entry("domain", "example.cn"),
                    Map.entry("name", "example.cn"),
                    Map.entry("dryRun", "true"),
                    Map.entry("draft", "false"),
                    Map.entry("all", "true"),
                    Map.entry("mode", "good-rows"),
                    Map.entry("type", "delta"),
                    Map.entry("charset", "UTF-8"),
                    Map.entry("dimension", "TOP_LEVEL"),
                    Map.entry("state", "open"));

    private final Map<String, String> named = new LinkedHashMap<>();

    Records(RunningSystem system) {
        Api provider = system.api("demo-provider");
        String attachment =
                provider.upload("a.png", "image/png", Documents.png(2, 2)).expect(201).id();
        SampleApplication application =
                SampleApplication.another().withAttachment(attachment, "MANDATE");
        String filing = provider.submit(application).expect(201).id();
        String received =
                new BulkClient(provider)
                        .send("?dryRun=true", List.of(SampleApplication.another()))
                        .id();
        String access =
                provider.post("/api/v1/access-applications", Examples.of("AccessRequest"))
                        .expect(201)
                        .id();
        named.put("/filings/{id}", "/filings/" + filing);
        named.put("/filings/{number}", "/filings/" + AccessApplications.encoded("京ICP备20260001号"));
        named.put("/access-applications/{id}", "/access-applications/" + access);
        named.put("/attachments/{id}", "/attachments/" + attachment);
        named.put("/imports/{id}", "/imports/" + received);
        named.put("{filing}", filing);
        named.put("{attachment}", attachment);
        named.put("{import}", received);
        named.put("{access}", access);
        named.put("{month}", "2001-01");
        named.put("{domain}", "shili-fuzz.ninja");
        named.put("{register}", "ip");
        named.put("{name}", "natures");
    }

    /** A path of which each part names a record. */
    String path(String template) {
        String path = template;
        for (Map.Entry<String, String> each : named.entrySet()) {
            path = path.replace(each.getKey(), each.getValue());
        }
        return path.replaceAll("\\{[^}]+}", "1");
    }

    static String parameter(String name) {
        return name + "=" + PARAMETERS.getOrDefault(name, "1");
    }
}
