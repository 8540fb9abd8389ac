package org.beian.durability.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beian.support.DeskClient;

/**
 * Attempts at the pages, made from the table of pages and roles: each page is read as it is, then
 * with other parameters or headers, or one of its forms is sent back changed.
 */
final class PageAttempts {

    /** Beside the table: what pages load, and what no page leads to. */
    private static final List<String> MORE =
            List.of(
                    "/jakarta.faces.resource/beian.css.xhtml?ln=beian,200",
                    "/jakarta.faces.resource/dynamiccontent.properties.xhtml"
                            + "?ln=primefaces&v=15&pfdrid=a&pfdrt=sc,404",
                    "/search.xhtml?q=1,404",
                    "/health/ready,200",
                    "/openapi?format=JSON,200");

    private static final List<Mutation> READING =
            Stream.of(AddressMutations.ALL, HeaderMutations.ALL).flatMap(List::stream).toList();
    private static final List<Mutation> SENDING =
            Stream.of(FormMutations.ALL, HeaderMutations.ALL, FormMutations.ALL)
                    .flatMap(List::stream)
                    .toList();
    private static final List<Mutation> UPLOADING =
            Stream.of(FileMutations.ALL, FormMutations.ALL).flatMap(List::stream).toList();

    /** Names of parameters in links and of fields. */
    private static final Pattern PARAMETER =
            Pattern.compile("(?:[?&;]|\\bname=\")([A-Za-z]\\w*)[=\"]");

    private static final List<String> FIXED =
            List.of("id", "q", "unit", "after", "lang", "jakarta.faces.ViewState", "csrf");

    private final List<String> users;
    private final List<String[]> pages;
    private final Records records;
    private final Callers callers;

    /**
     * @param table pages and, by user, their answers
     */
    PageAttempts(List<String> table, Records records, Callers callers) {
        this.records = records;
        this.callers = callers;
        List<String> head = List.of(table.get(0).split(","));
        users = head.subList(1, head.size());
        pages =
                Stream.concat(table.subList(1, table.size()).stream(), MORE.stream())
                        .map(row -> row.split(","))
                        .toList();
    }

    int pages() {
        return pages.size();
    }

    /** The attempt with this number: the same as long as the page is. */
    Attempt attempt(int number, Random random) {
        String[] row = pages.get(number % pages.size());
        int lap = number / pages.size();
        String user = user(row, random);
        String path = records.path(row[0]);
        String html = callers.page(user, path);
        DeskClient session = callers.session(user);
        List<FormFields> forms = FormFields.of(html);
        Attempt attempt =
                lap % 3 == 0 || forms.isEmpty()
                        ? reading(row[0] + " by " + user, path, html, random)
                        : sending(
                                row[0] + " by " + user, path, Mutation.one(forms, random), random);
        attempt.server = session.base();
        if (session.session() != null) {
            attempt.with("Cookie", session.cookieHeader());
        }
        List<Mutation> mutations = READING;
        if (attempt.form != null) {
            boolean parts = FormFields.MULTIPART.equals(attempt.headers.get("Content-Type"));
            mutations = parts ? UPLOADING : SENDING;
        }
        Mutation.one(mutations, random).apply(attempt, random);
        return attempt;
    }

    /** Mostly one who may read the page. */
    private String user(String[] row, Random random) {
        List<String> may = new ArrayList<>();
        for (int i = 1; i < Math.min(row.length, users.size() + 1); i++) {
            if (row[i].equals("200")) {
                may.add(users.get(i - 1));
            }
        }
        return Mutation.one(may.isEmpty() || random.nextInt(4) == 0 ? users : may, random);
    }

    private static Attempt reading(String about, String path, String html, Random random) {
        Attempt attempt = new Attempt(about, "GET", path);
        TreeSet<String> names = new TreeSet<>(FIXED);
        Matcher parameter = PARAMETER.matcher(html);
        while (parameter.find()) {
            names.add(parameter.group(1));
        }
        List<String> known = List.copyOf(names);
        for (int i = random.nextInt(4); i > 0; i--) {
            attempt.query.add(Records.parameter(Mutation.one(known, random)));
        }
        return attempt;
    }

    private static Attempt sending(String about, String path, FormFields form, Random random) {
        String action = form.action().startsWith("/") ? form.action() : path;
        Attempt attempt = new Attempt(about, "POST", action);
        attempt.with(
                "Content-Type",
                form.multipart() ? FormFields.MULTIPART : "application/x-www-form-urlencoded");
        attempt.form = new ArrayList<>(form.fields());
        if (!form.buttons().isEmpty()) {
            attempt.form.add(Mutation.one(form.buttons(), random));
        }
        return attempt;
    }
}
