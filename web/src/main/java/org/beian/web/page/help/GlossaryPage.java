package org.beian.web.page.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/** Backing bean of the glossary: each term in both languages, with its meaning. */
@Named
@RequestScoped
public class GlossaryPage {

    private static final String ORDER = "order";
    private static final int LONGEST = 50;

    private Frame frame;
    private String question = "";

    protected GlossaryPage() {}

    @Inject
    GlossaryPage(Frame frame) {
        this.frame = frame;
    }

    /**
     * Term of the glossary.
     *
     * @param id of its element, so that links lead to it
     */
    public record Term(String id, String chinese, String english, String meaning) {

        private boolean has(String words) {
            return Stream.of(chinese, english, meaning)
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
        }
    }

    /** What is looked for; empty for all. */
    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        String asked = question == null ? "" : question.strip();
        this.question = asked.substring(0, Math.min(asked.length(), LONGEST));
    }

    /** The terms in the order of the work that hold what is looked for. */
    public List<Term> getTerms() {
        return all(frame.getLocale()).stream()
                .filter(term -> term.has(question.toLowerCase(Locale.ROOT)))
                .toList();
    }

    static List<Term> all(Locale locale) {
        ResourceBundle chinese = in(Locale.SIMPLIFIED_CHINESE);
        ResourceBundle english = in(Locale.ENGLISH);
        ResourceBundle shown = in(locale);
        return Stream.of(Texts.of("help.Terms", locale).getString(ORDER).split(" "))
                .map(
                        id ->
                                new Term(
                                        id,
                                        chinese.getString(id),
                                        english.getString(id),
                                        shown.getString(id + ".meaning")))
                .toList();
    }

    private static ResourceBundle in(Locale locale) {
        return Texts.of("help.Glossary", locale);
    }
}
