package org.beian.durability.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Mutations of files, sent as the body or as the part of a form. */
final class FileMutations {

    static final List<Mutation> ALL =
            List.of(
                    body("nothing", text -> ""),
                    body("one byte", text -> "\u0000"),
                    body("no lines", text -> "a".repeat(200_000)),
                    body("cut off", text -> text.substring(0, text.length() / 2)),
                    body("lines turned round", text -> new StringBuilder(text).reverse() + ""),
                    body("a quote that stays open", text -> text.replaceFirst("\n", "\n\"")),
                    body(
                            "many columns",
                            text -> text.replaceFirst("\n", ",a".repeat(9_000) + "\n")),
                    body("deep", text -> "[".repeat(100_000)),
                    body("begins like gzip", text -> "\u001f\u008b\b\u0000" + text),
                    body("begins like a workbook", text -> "PK\u0003\u0004" + text),
                    body("begins like a PDF", text -> "%PDF-1.7\n" + text),
                    form("without a part", "--x--\r\n"),
                    form(
                            "without its end",
                            "--x\r\n" + FormFields.disposition("file", "a.csv") + "a"),
                    form(
                            "part of another name",
                            whole(FormFields.disposition("other", "a.csv") + "a")),
                    form("part without a name", whole("\r\na")),
                    form(
                            "part without a file name",
                            whole(FormFields.disposition("file", null) + "a")),
                    form(
                            "name with a path",
                            whole(FormFields.disposition("file", "../../a\u0001.jsp") + "a")),
                    form("header without an end", "--x\r\nX-Odd: " + "a".repeat(50_000)),
                    form("many headers", whole("X-Odd: 1\r\n".repeat(2_000) + "\r\na")),
                    form("parts that are empty", "--x\r\n".repeat(2_000) + "--x--\r\n"),
                    form(
                            "two files",
                            whole(
                                    FormFields.disposition("file", "a")
                                            + "a\r\n--x\r\n"
                                            + FormFields.disposition("file", "b"))),
                    new Mutation(
                            "form: no boundary",
                            (attempt, random) -> {
                                attempt.with("Content-Type", "multipart/form-data");
                                attempt.body = bytes("--x--\r\n");
                            }));

    private FileMutations() {}

    private static Mutation body(String name, UnaryOperator<String> change) {
        return new Mutation(
                "file: " + name,
                (attempt, random) -> attempt.body = bytes(change.apply(attempt.text())));
    }

    private static Mutation form(String name, String content) {
        return new Mutation(
                "form: " + name,
                (attempt, random) -> {
                    // the tokens of a page's form stay, so that its reader goes on
                    String before = attempt.form == null ? "" : FormFields.parts(attempt.form);
                    attempt.with("Content-Type", FormFields.MULTIPART);
                    attempt.body = bytes(before + content);
                });
    }

    private static String whole(String content) {
        return "--x\r\n" + content + "\r\n--x--\r\n";
    }

    /** One byte for each character. */
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
