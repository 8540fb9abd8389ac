package org.beian.intake.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.intake.ImportRefusal;
import org.beian.intake.contract.ImportedRegister;
import org.beian.intake.contract.RowAnswer;
import org.beian.intake.formats.ImportLine;
import org.beian.rule.Finding;
import org.beian.rule.Severity;

/** Sample register of words: it keeps each under its import, and fails as a word says. */
@ApplicationScoped
public class SampleRegister implements ImportedRegister {

    public static final String NAME = "words";

    @Inject EntityManager em;
    @Inject Callers callers;

    static volatile boolean down;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String clause() {
        return "12.1";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PROVIDER);
    }

    @Override
    public List<RowAnswer> check(long importId, List<ImportLine> lines) {
        return lines.stream().map(line -> answer(line, word(line))).toList();
    }

    @Override
    public List<RowAnswer> apply(long importId, List<ImportLine> lines) {
        List<RowAnswer> answers = new ArrayList<>();
        for (ImportLine line : lines) {
            String word = word(line);
            if (word.equals("value")) {
                throw new IllegalArgumentException(word);
            }
            if (word.equals("declined")) {
                throw ImportRefusal.IMPORT_NOT_FOUND.of(word);
            }
            if (word.equals("down") && down) {
                throw ImportRefusal.IMPORT_NOT_STORED.of();
            }
            keep(importId + ":" + (word.equals("long") ? "x".repeat(100) : line.number()));
            answers.add(answer(line, word));
        }
        return answers;
    }

    @Override
    public void forget(long importId) {
        // nothing is noted
    }

    /** The keys that an import kept. */
    List<?> kept(long importId) {
        return em.createNativeQuery("select name from setting where name like ? order by name")
                .setParameter(1, importId + ":%")
                .getResultList();
    }

    private void keep(String key) {
        em.createNativeQuery(
                        "insert into setting (name, province, valid_from, content) values (?, '', ?, ?)")
                .setParameter(1, key)
                .setParameter(2, Date.valueOf(LocalDate.of(2026, 1, 1)))
                .setParameter(3, callers.current().username())
                .executeUpdate();
    }

    private static RowAnswer answer(ImportLine line, String word) {
        Finding finding = new Finding("", "WORD", Severity.REFUSE, null, List.of(word));
        boolean bad = word.equals("bad");
        return new RowAnswer(line, word, null, "KEPT", bad ? List.of(finding) : List.of());
    }

    private static String word(ImportLine line) {
        return new String(line.content(), UTF_8);
    }
}
