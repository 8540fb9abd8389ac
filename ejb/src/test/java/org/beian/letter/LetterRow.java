package org.beian.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Row of letters.csv: what a kind of letter says in Chinese, where a dash stands for what it
 * lawfully lacks.
 *
 * @param scene the test that issues it
 * @param party labels of its parties, besides the addressee
 * @param number labels of the numbers of filing or case
 * @param facts labels of its other facts
 * @param article of the law on which it rests
 * @param decision words of what was decided, by which it is found among the letters of the scene
 * @param remedy periods of the remedies
 * @param issuer who signs it
 */
record LetterRow(
        String kind,
        String title,
        String scene,
        String party,
        String number,
        String facts,
        String article,
        String decision,
        String remedy,
        String issuer) {

    static final List<LetterRow> ALL = read();

    private static List<LetterRow> read() {
        try (InputStream file = LetterRow.class.getResourceAsStream("letters.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(
                            cell ->
                                    new LetterRow(
                                            cell[0], cell[1], cell[2], cell[3], cell[4], cell[5],
                                            cell[6], cell[7], cell[8], cell[9]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void check(LetterText letter) {
        assertThat(letter.title()).isEqualTo(title);
        assertThat(Stream.of(party, number, facts).flatMap(LetterRow::words))
                .allSatisfy(
                        label ->
                                assertThat(letter.facts())
                                        .filteredOn(fact -> fact.label().equals(label))
                                        .as(label)
                                        .isNotEmpty()
                                        .allMatch(fact -> !fact.value().isBlank()));
        assertThat(letter.legalBasis())
                .allMatch(line -> line.matches("《.+》.*第.+条.*"))
                .anyMatch(line -> line.contains(article));
        assertThat(words(remedy)).allMatch(letter.remedy()::contains);
        assertThat(letter.remedy().isEmpty()).isEqualTo(remedy.equals("-"));
        assertThat(letter.letterhead()).isEqualTo(letter.signer()).endsWith(issuer);
    }

    private static Stream<String> words(String cell) {
        return cell.equals("-") ? Stream.of() : Stream.of(cell.split(" "));
    }
}
