package org.beian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Test that texts tell nobody to do what the system does not offer. With a procedure its words
 * leave the list.
 */
class PromisedActsTest {

    private static final List<Path> TEXTS =
            List.of(Path.of("src/main/resources"), Path.of("../ejb/src/main/resources"));

    /** Certificates to install, appeals within the system. */
    private static final Pattern NOT_OFFERED = Pattern.compile("安装电子证书|下载证书|在线申诉|申请移出黑名单");

    /** The regulation itself, and the explanation of its terms. */
    private static final Pattern LAW = Pattern.compile(".*(Regulation|Terms|Glossary|FirstDay).*");

    @Test
    void offersOnlyActsThatExist() throws IOException {
        for (Path folder : TEXTS) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith("_zh_CN.properties"))
                                .filter(each -> !LAW.matcher(each.toString()).matches())
                                .toList()) {
                    assertThat(Files.readString(file))
                            .as("%s", file)
                            .doesNotContainPattern(NOT_OFFERED);
                }
            }
        }
    }
}
