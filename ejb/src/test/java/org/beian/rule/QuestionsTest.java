package org.beian.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.rule.Question.date;
import static org.beian.rule.Question.in;
import static org.beian.rule.Question.number;
import static org.beian.rule.Question.padded;
import static org.beian.rule.Question.text;
import static org.beian.rule.Question.time;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestTransactions;
import org.junit.jupiter.api.Test;

@DatabaseTest
class QuestionsTest {

    private static final String BEIJING = "110000";

    @Inject EntityManager em;
    @Inject DataSource database;

    private static Question<List<String>> names(List<String> codes) {
        return Question.rows(text("r.name"))
                .everyOf("region r where " + in("r.code", codes), codes)
                .read(rows -> rows.stream().map(row -> (String) row[0]).toList());
    }

    @Test
    void answersWithinATransaction() throws Exception {
        TestTransactions.inNew(
                () -> {
                    answersQuestionsOfDifferentColumnsInOneStatement();
                    failsWhenTheDatabaseCannotAnswer();
                    return null;
                });
    }

    @Test
    void answersQuestionsOfDifferentColumnsInOneStatement() {
        Questions questions = new Questions();
        Supplier<List<Object[]>> days =
                questions.ask(
                        Question.rows(
                                        number("17"),
                                        date("d.day_date"),
                                        time("cast('2026-01-02 03:04:05' as timestamp)"),
                                        text("d.kind"))
                                .from(
                                        "calendar_day d where d.day_date = ?",
                                        List.of(Date.valueOf("2026-10-01")))
                                .read(rows -> rows));
        Supplier<List<String>> names = questions.ask(names(List.of(BEIJING)));
        Supplier<Boolean> nowhere =
                questions.ask(
                        Question.rows(text("r.code"))
                                .from("region r where r.code = ?", List.of("000000"))
                                .any());
        questions.answer(em);
        assertThat(days.get()).hasSize(1);
        Object[] day = days.get().get(0);
        assertThat(((Number) day[0]).intValue()).isEqualTo(17);
        assertThat(day[1]).isEqualTo(Date.valueOf("2026-10-01"));
        assertThat(day[2]).isEqualTo(Timestamp.valueOf("2026-01-02 03:04:05"));
        assertThat(day[3]).isEqualTo("off");
        assertThat(names.get()).containsExactly("北京市");
        assertThat(nowhere.get()).isFalse();
    }

    @Test
    void joinsThePartsOfAQuestion() {
        Question<Integer> both =
                Question.rows(text("r.code"))
                        .from("region r where r.code = ?", List.of(BEIJING))
                        .from("region r where r.code = ?", List.of("440000"))
                        .read(List::size);
        assertThat(Questions.answer(em, both)).isEqualTo(2);
    }

    @Test
    void putsTheSameQuestionOnce() {
        Questions questions = new Questions();
        Supplier<List<String>> first = questions.ask(names(List.of(BEIJING)));
        Supplier<List<String>> again = questions.ask(names(List.of(BEIJING)));
        Supplier<List<String>> other = questions.ask(names(List.of("440000")));
        assertThat(questions.size()).isEqualTo(2);
        questions.answer(em);
        assertThat(again.get()).isEqualTo(first.get()).containsExactly("北京市");
        assertThat(other.get()).containsExactly("广东省");
    }

    @Test
    void asksAfterTheOthersWhatTheyRaise() {
        Questions questions = new Questions();
        Supplier<List<String>> first = questions.ask(names(List.of(BEIJING)));
        Question<List<String>> later = names(List.of("440000"));
        assertThatThrownBy(() -> questions.askNow(later)).isInstanceOf(IllegalStateException.class);
        questions.answer(em);
        assertThat(questions.askNow(later)).containsExactly("广东省");
        assertThat(first.get()).containsExactly("北京市");
    }

    @Test
    void needsSeveralStatementsForWhatNamesVeryMuch() {
        Questions questions = new Questions();
        List<Supplier<List<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            List<String> codes = new ArrayList<>(Collections.nCopies(200, "unknown" + i));
            codes.add(BEIJING);
            answers.add(questions.ask(names(codes)));
        }
        questions.answer(em);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).containsExactly("北京市"));
    }

    @Test
    void readsNoMoreRowsThanTellARuleSomething() {
        Question<Integer> all =
                Question.rows(text("r.code"))
                        .from("region r where r.code <> ?", List.of(BEIJING))
                        .read(List::size);
        assertThat(Questions.answer(em, all)).isEqualTo(Question.MOST);
    }

    @Test
    void failsWhenTheDatabaseCannotAnswer() {
        Question<Boolean> broken =
                Question.rows(text("n.name")).from("no_such_table n", List.of()).any();
        assertThatThrownBy(() -> Questions.answer(em, broken))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void answersOneAloneWithoutTheEntityManager() {
        Question<Object[]> day =
                Question.rows(date("d.day_date"), number("17"), text("d.kind"))
                        .from(
                                "calendar_day d where d.day_date = ?",
                                List.of(Date.valueOf("2026-10-01")))
                        .read(rows -> rows.get(0));
        Object[] answer = Questions.answer(database, day);
        assertThat(answer[0]).isEqualTo(Date.valueOf("2026-10-01"));
        assertThat(((Number) answer[1]).intValue()).isEqualTo(17);
        assertThat(answer[2]).isEqualTo("off");

        Question<Boolean> broken =
                Question.rows(text("n.name")).from("no_such_table n", List.of()).any();
        assertThatThrownBy(() -> Questions.answer(database, broken))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void letsStatementsDifferLittle() {
        assertThat(padded(List.of(1))).containsExactly(1);
        assertThat(padded(List.of(1, 2))).containsExactly(1, 2);
        assertThat(padded(List.of(1, 2, 3))).containsExactly(1, 2, 3, 3);
        assertThat(padded(List.of(1, 2, 3, 4, 5))).hasSize(8).endsWith(5, 5, 5);
    }
}
