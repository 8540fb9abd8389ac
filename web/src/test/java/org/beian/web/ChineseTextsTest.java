package org.beian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests of how the Chinese texts of all modules are written: punctuation by GB/T 15834, one word
 * for one thing, clauses as the law writes them, and no word of a program.
 */
class ChineseTextsTest {

    private static final List<String> MODULES = List.of("config", "ejb", "batch", "web");

    /** A half-width mark here is no punctuation but a key of the keyboard. */
    private static final Set<String> KEYS = Set.of("help.keysText");

    /** Bundles on the programming interface, which is in English as programs see it. */
    private static final Set<String> FOR_PROGRAMS =
            Set.of("web/api/Errors", "web/Interface", "intake/Errors");

    /** Names that have no other form in Chinese: formats, protocols, signs, demo accounts. */
    private static final Set<String> NAMES =
            Set.of(
                    "A",
                    "IP",
                    "IPv",
                    "ICP",
                    "ICP证",
                    "APNIC",
                    "B",
                    "CN",
                    "X",
                    "I",
                    "O",
                    "S",
                    "V",
                    "Z",
                    "xn",
                    "www",
                    "http",
                    "https",
                    "GB",
                    "T",
                    "PDF",
                    "JPEG",
                    "SHA",
                    "PNG",
                    "GIF",
                    "SVG",
                    "XML",
                    "ZIP",
                    "CSV",
                    "Excel",
                    "xlsx",
                    "gzip",
                    "JSON",
                    "Lines",
                    "UTF",
                    "API",
                    "MB",
                    "KB",
                    "English",
                    "demo",
                    "admin",
                    "operator",
                    "java",
                    "jar",
                    "JavaScript",
                    "beian",
                    "compare",
                    "Idempotency",
                    "Key",
                    "ASCII");

    private static final String CHINESE = "[\\p{IsHan}，。；：、？！“”（）《》【】]";
    private static final String PLACE = "\\{[^{}]*\\}|%\\d*\\$?s";
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^，。；）\\s]*|[\\w.]*(@|example)[\\w.]+|com\\.cn");

    /** Ways to write a text wrong, each with a text that must be found and one that must not. */
    enum Fault {
        HALF_WIDTH_MARK(
                "(%1$s|%2$s) ?[,;:?!()\"]|[,;:?!()\"] ?(%1$s|%2$s)".formatted(CHINESE, PLACE),
                "没有申请,请填写。",
                "请用 203.0.113.0/24、2001:db8::/32，于 3:30 前填写（例如 Accept: text）。"),
        SECOND_WORD(
                "接入服务提供者|专职人员|试检|(?<!审核)不合格|拒收|被拒绝|不予接收|转售商|电子信箱|电子邮件"
                        + "|系统操作员|审核员|主体名称|申请编号|历史记录|(?<!通信)管局|专岗名册|投诉|今天",
                "本接入服务提供者的专职人员",
                "接入提供者的专岗人员名册，通信管理局退回，年度审核不合格"),
        CLAUSE_IN_SHORT(
                "条（[一二三四五六七八九十]+）|条第[一二三四五六七八九十]+项",
                "《互联网站管理工作细则》第十二条（四）、（五）",
                "《互联网站管理工作细则》第十二条第（四）项、第（五）项"),
        CODE(
                "(?<!\\w)([A-Z]{2,}_[A-Z_]+|/?[a-z]+[A-Z]\\w*|Y{4}-)",
                "请更正 /contactPhone。", "格式为 IPv4，长度不超过 253 个字节。");

        private final Pattern pattern;
        private final String wrong;
        private final String right;

        Fault(String pattern, String wrong, String right) {
            this.pattern = Pattern.compile(pattern);
            this.wrong = wrong;
            this.right = right;
        }

        private boolean isIn(String text) {
            return pattern.matcher(ADDRESS.matcher(text).replaceAll("x")).find();
        }
    }

    /** A text, its key, and the path of its bundle below the package of the application. */
    record Text(String bundle, String key, String words) {

        /** Whether programs read it, and not people. */
        private boolean isForPrograms() {
            return FOR_PROGRAMS.contains(bundle)
                    || key.endsWith(".hint")
                    || key.matches(
                            "(.*\\.)?(format|frame)\\.(date|time|application)"
                                    + "|trail\\.checkpoint\\.body");
        }
    }

    @ParameterizedTest
    @EnumSource
    void areFreeOf(Fault fault) {
        List<Text> texts = texts();
        assertThat(texts).hasSizeGreaterThan(2500);
        assertThat(texts)
                .filteredOn(text -> !isExcepted(fault, text) && fault.isIn(text.words()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void wouldBeFoundWith(Fault fault) {
        assertThat(fault.isIn(fault.wrong)).isTrue();
        for (Fault each : Fault.values()) {
            assertThat(each.isIn(fault.right)).as("%s in %s", each, fault.right).isFalse();
        }
    }

    @Test
    void holdNoEnglish() {
        assertThat(english(new Text("web/Filing", "x", "请查看 details"))).containsOnly("details");
        assertThat(english(new Text("web/Filing", "x", "IP地址用 {0} 个 PDF，" + Fault.CODE.right)))
                .isEmpty();
        assertThat(texts())
                .filteredOn(text -> !text.isForPrograms() && !english(text).isEmpty())
                .isEmpty();
    }

    private static boolean isExcepted(Fault fault, Text text) {
        return switch (fault) {
            case HALF_WIDTH_MARK -> KEYS.contains(text.key());
            case CODE -> text.isForPrograms();
            default -> false;
        };
    }

    private static List<String> english(Text text) {
        String plain = text.words().replaceAll(PLACE, " ");
        return Pattern.compile("[A-Za-z]+")
                .matcher(ADDRESS.matcher(plain).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(word -> !NAMES.contains(word))
                .toList();
    }

    private static List<Text> texts() {
        return MODULES.stream().flatMap(module -> texts(Path.of("..", module))).toList();
    }

    private static Stream<Text> texts(Path module) {
        Path resources = module.resolve("src/main/resources");
        try (Stream<Path> files = Files.walk(resources)) {
            return files
                    .filter(file -> file.toString().endsWith("_zh_CN.properties"))
                    .flatMap(file -> texts(resources.resolve("org/beian"), file))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Text> texts(Path folder, Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String bundle = folder.relativize(file).toString().replace("_zh_CN.properties", "");
        return texts.stringPropertyNames().stream()
                .map(key -> new Text(bundle, key, texts.getProperty(key)));
    }
}
