package org.beian.letter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Observer that keeps the letters that tests issue, and fails a test that issues one of a kind of
 * which letters.csv has no row.
 */
@ApplicationScoped
class IssuedLetters {

    private final List<Letter> all = new CopyOnWriteArrayList<>();

    void issued(@Observes Letters.Issued one) {
        assertThat(LetterRow.ALL)
                .as("rows of letters.csv")
                .extracting(LetterRow::kind)
                .contains(one.letter().kind());
        all.add(one.letter());
    }

    /** Those that were issued since the last call. */
    List<Letter> taken() {
        List<Letter> taken = List.copyOf(all);
        all.clear();
        return taken;
    }
}
