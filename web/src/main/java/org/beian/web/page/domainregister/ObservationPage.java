package org.beian.web.page.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.beian.code.Settings;
import org.beian.domainregister.unfiled.Observation;
import org.beian.domainregister.unfiled.ObservationAnswer;
import org.beian.domainregister.unfiled.Observations;
import org.beian.domainregister.unfiled.ObservedEntry;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.value.InvalidValue;
import org.beian.web.RejectionTexts;
import org.beian.web.body.TextFile;
import org.beian.web.domainregister.ObservedText;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.primefaces.event.FileUploadEvent;

/**
 * Backing bean of the page on which a provider reports what it serves, pasted or as a file, and
 * sees which of it has no filing.
 */
@Named
@RequestScoped
@Clause("7.4")
public class ObservationPage {

    private static final int LONGEST = 50_000;
    private static final int SHOWN = 100;
    private static final String PATH = "/provider/observation.xhtml";

    @Inject Observations observations;
    @Inject PageErrors declines;
    @Inject RegisterWords words;
    @Inject Settings settings;
    @Inject Clock clock;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private String text;
    private ObservationAnswer answer;

    /**
     * Line that cannot be read.
     *
     * @param number from 1, without empty lines and the heading
     */
    public record Unreadable(int number, String written, String why) {}

    /** Called before rendering: a report of somebody else is none. */
    public void enter() {
        if (id == null) {
            return;
        }
        Optional<ObservationAnswer> found =
                Addressed.id(id).flatMap(n -> PageErrors.ifThere(() -> observations.find(n)));
        if (found.isEmpty()) {
            PageErrors.notFound();
            return;
        }
        answer = found.get();
    }

    /** What was reported; null before. */
    public Observation getTaken() {
        return answer == null ? null : answer.observation();
    }

    /** The first hundred domains without filing. */
    public List<String> getUnfiled() {
        return answer == null ? List.of() : answer.unfiled().stream().limit(SHOWN).toList();
    }

    /** The first hundred lines that cannot be read. */
    public List<Unreadable> getUnreadable() {
        return answer == null
                ? List.of()
                : answer.unreadable().stream()
                        .limit(SHOWN)
                        .map(each -> new Unreadable(each.entry() + 1, each.written(), why(each)))
                        .toList();
    }

    private String why(ObservationAnswer.Unreadable line) {
        if (ObservedEntry.NOT_OWN.equals(line.code())) {
            return words.text("observation.notOwn");
        }
        String key = line.code() + ".message";
        String said = RejectionTexts.text(InvalidValue.class, key, List.of(), words.locale());
        return said.equals(key) ? words.text("observation.notRegistrable") : said;
    }

    public boolean isShortened() {
        return answer != null
                && (answer.unfiled().size() > SHOWN || answer.unreadable().size() > SHOWN);
    }

    /** Reports what was pasted. */
    public void report() {
        hand(text);
    }

    /** Reports what a file lists. */
    public void take(FileUploadEvent sent) {
        declines.attempt(() -> TextFile.read(sent.getFile().getContent())).ifPresent(this::hand);
    }

    private void hand(String listed) {
        declines.attempt(() -> observations.report(null, ObservedText.entries(listed)))
                .ifPresent(
                        taken -> {
                            declines.done("Domains", "observation.done");
                            PageErrors.goSaying(PATH + "?id=" + taken.id());
                        });
    }

    /** Most bytes of a file. */
    public int getLimit() {
        return settings.number("attachment.maxBytes", null, Shanghai.date(clock.instant()));
    }

    public int getLongest() {
        return LONGEST;
    }

    public String getText() {
        return text;
    }

    public void setText(String pasted) {
        text = pasted;
    }
}
