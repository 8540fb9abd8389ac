package org.beian.durability.fuzz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that a careless or hostile client sends. */
final class OddValues {

    private static final List<String> PRECONDITIONS =
            List.of(
                    "",
                    "*",
                    "1",
                    "\"",
                    "\"1",
                    "W/\"1\"",
                    "\"1\", \"2\"",
                    "\"-1\"",
                    "\"9223372036854775808\"",
                    "\"" + "a".repeat(2_000) + "\"",
                    "\"\u4e2d\"");

    /** Values in JSON, as they are written, by what is odd about them. */
    static final Map<String, String> JSON = json();

    /** Texts of addresses and forms, percent-encoded as they are sent. */
    static final List<String> ENCODED =
            List.of(
                    "",
                    "%20",
                    "-1",
                    "0",
                    "1.5",
                    "1e3",
                    "NaN",
                    "9223372036854775808",
                    "9".repeat(400),
                    "null",
                    "true",
                    "2025-02-30",
                    "9999-12-31",
                    "-999999999-01-01",
                    "%2B999999999-12-31",
                    "2025-01-01T00:00:00Z",
                    "%00",
                    "a%0D%0AX-Odd:%201",
                    "%E2%80%AE",
                    "%F0%A0%AE%B7",
                    "*",
                    "%25_%25",
                    "'%20or%20'1'='1",
                    "%23%7B7*7%7D",
                    "%24%7B7*7%7D",
                    "%3Cscript%3E",
                    "..%2F..%2FWEB-INF%2Fweb.xml",
                    "a".repeat(3_000));

    /** Encodings that no text has. */
    static final List<String> BROKEN = List.of("%", "%zz", "%ff", "%c0%ae", "%ed%a0%80", "%u0041");

    /** Headers with values that are not as their specifications say. */
    static final Map<String, List<String>> HEADERS = headers();

    private OddValues() {}

    private static Map<String, String> json() {
        Map<String, String> odd = new LinkedHashMap<>();
        odd.put("null", "null");
        odd.put("list of null", "[null]");
        odd.put("boolean", "true");
        odd.put("number", "7");
        odd.put("negative number", "-1");
        odd.put("fraction", "1.5");
        odd.put("beyond 64 bits", "9223372036854775808");
        odd.put("beyond double", "1e999999999");
        odd.put("very long number", "9".repeat(5_000));
        odd.put("text", "\"text\"");
        odd.put("empty text", "\"\"");
        odd.put("blank", "\" \\t\\n\"");
        odd.put("list", "[]");
        odd.put("list in lists", "[[[\"a\"]],[]]");
        odd.put("object", "{}");
        odd.put("object with no name", "{\"\":null}");
        odd.put("lone surrogate", "\"\\ud800\"");
        odd.put("surrogates in reverse", "\"\\udc00\\ud800\"");
        odd.put("NUL", "\"a\\u0000b\"");
        odd.put("format characters", "\"\\u202e\\u2066a\\ufeff\"");
        odd.put("control characters", "\"\\u001b[31m\\r\\nX: 1\\u0085\"");
        odd.put("not a character", "\"\\uffff\"");
        odd.put("beyond the basic plane", "\"" + "\ud842\udfb7".repeat(65) + "\"");
        odd.put("no day", "\"2025-02-30\"");
        odd.put("last day", "\"9999-12-31\"");
        odd.put("first day", "\"-999999999-01-01\"");
        odd.put("formula", "\"=1+1\"");
        odd.put("pattern", "\"%_[a-z]*\"");
        odd.put("huge text", "\"" + "a".repeat(300_000) + "\"");
        odd.put("long list", "[" + "null,".repeat(20_000) + "null]");
        odd.put("long list of texts", "[" + "\"a\",".repeat(20_000) + "\"a\"]");
        odd.put("deep lists", "[".repeat(10_000) + "]".repeat(10_000));
        odd.put("deep objects", "{\"a\":".repeat(900) + "1" + "}".repeat(900));
        return odd;
    }

    private static Map<String, List<String>> headers() {
        Map<String, List<String>> odd = new LinkedHashMap<>();
        odd.put(
                "Accept-Language",
                List.of("zh_CN", "..", "en;q=abc", "", "*", ",,;", "zh-CN;q=9", "a-".repeat(900)));
        odd.put("Accept", List.of("text", "*/", "", ";", "text/html", "a/b;q=x", "*/*;q=0"));
        odd.put("Accept-Encoding", List.of("", "gzip;q=x", "identity;q=0"));
        odd.put(
                "Content-Type",
                List.of(
                        "",
                        "json",
                        "application/",
                        "application/json; charset=none-such",
                        "application/json; charset=utf-16",
                        "application/json; charset",
                        "text/plain",
                        "text/csv",
                        "application/xml",
                        "application/x-www-form-urlencoded",
                        "multipart/form-data",
                        "multipart/form-data; boundary=",
                        "multipart/form-data; boundary=x",
                        "multipart/mixed; boundary=\"",
                        "*/*"));
        odd.put("Content-Encoding", List.of("gzip", "br", "none-such", ""));
        odd.put("If-Match", PRECONDITIONS);
        odd.put("If-None-Match", PRECONDITIONS);
        odd.put("If-Modified-Since", List.of("", "yesterday", "Thu, 01 Jan 99999 00:00:00 GMT"));
        odd.put("If-Unmodified-Since", List.of("", "0", "Thu, 01 Jan 1970 00:00:00 GMT"));
        odd.put(
                "Idempotency-Key",
                List.of("", " ", "\"", "always the same", "a".repeat(2_000), "\u4e2d", "a\tb"));
        odd.put(
                "Authorization",
                List.of(
                        "",
                        "Bearer",
                        "Bearer a b",
                        "Bearer \u4e2d",
                        "bearer x",
                        "Basic Og==",
                        "Basic x",
                        "Digest",
                        "Bearer " + "a".repeat(3_000)));
        odd.put(
                "Cookie",
                List.of("", "=", "a=\"", "JSESSIONID=..; JSESSIONIDVERSION=x", "language=_;csrf="));
        odd.put("Content-Length", List.of("-1", "x"));
        odd.put("Range", List.of("bytes=0-", "bytes=9-1", "bytes=-9223372036854775808", "x"));
        odd.put("Expect", List.of("none-such"));
        odd.put("Origin", List.of("null", "http://evil.example", ""));
        odd.put("X-HTTP-Method-Override", List.of("DELETE", ""));
        odd.put("X-Forwarded-For", List.of("", "..", "::1, 127.0.0.1", "203.0.113.1:99999"));
        odd.put("X-Forwarded-Proto", List.of("", "ftp"));
        odd.put("Forwarded", List.of("", "for=", "for=\"[::1\""));
        odd.put("X-Request-Id", List.of("", "a\tb", "a".repeat(2_000)));
        return odd;
    }
}
