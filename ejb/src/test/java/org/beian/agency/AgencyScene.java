package org.beian.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.agency.disavowal.Disavowals;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingState;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.Decision;
import org.beian.filing.review.FiledScene;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.trail.History;
import org.beian.value.Province;

/**
 * Test fixture of a sponsor that holds a filing, and of a provider that gives access to it and
 * files in the sponsor's name.
 */
@Dependent
public class AgencyScene {

    public static final String REASON = "示例：本单位没有委托";

    @Inject public CancellationScene held;
    @Inject FilingSubmission submission;
    @Inject FilingRepository filings;
    @Inject FilingReview review;
    @Inject Disavowals disavowals;
    @Inject DisavowalRepository stored;
    @Inject Units units;
    @Inject TestCallers callers;
    @Inject History history;

    private String number;

    /** The sponsor filed itself, with an access at the provider. */
    public String filed() {
        number = held.filedBySponsor();
        held.filed.write(
                "update unit set email = 'bureau@example.cn' where id = ?",
                units.bureauOf(Province.BEIJING).orElseThrow().id());
        return number;
    }

    public Unit sponsor() {
        return held.filed.sponsor();
    }

    public Unit provider() {
        return held.filed.provider();
    }

    /** The provider's change of the website, with the sponsor's mandate; it calls afterwards. */
    public SampleFiling change() {
        held.asProvider();
        SampleFiling content = held.filing();
        return content.asChange(number)
                .with("/mandate", true)
                .with("/attachments", SampleFiling.json("[]"))
                .withAttachment(held.mandateOf(provider()), "MANDATE")
                .with(
                        "/verification",
                        SampleFiling.json(
                                "{\"officer\": \"%s\", \"date\": \"2026-11-20\"}"
                                        .formatted(SampleFiling.OFFICER)));
    }

    /** Handed in by the provider and under review; gives its id. */
    public String pending() {
        String id = submission.submit(change().toContent()).id();
        assertThat(application(id).state()).isEqualTo(FilingState.UNDER_REVIEW);
        return id;
    }

    /** Approved by the first reviewer. */
    public String approved() {
        String id = pending();
        held.asReviewer();
        review.take(id);
        review.approve(id, decision(id));
        return id;
    }

    public Decision decision(String id) {
        return new Decision(application(id).version(), List.of(), "", true);
    }

    /** The sponsor disavows it, and calls from now on; gives the id of the disavowal. */
    public String disavowed(String filing) {
        held.asSponsor();
        return disavowals.disavow(filing, application(filing).version(), REASON).toString();
    }

    public void asSponsor() {
        become(sponsor(), "sponsor", SPONSOR);
    }

    public void asProvider() {
        become(provider(), "provider-clerk", PROVIDER);
    }

    public void asAnotherReviewer() {
        become(units.bureauOf(Province.BEIJING).orElseThrow(), "agency-reviewer", REVIEWER);
    }

    public void asReviewerOf(Province province) {
        become(units.bureauOf(province).orElseThrow(), "agency-elsewhere", REVIEWER);
    }

    public void asClerk() {
        become(units.bureauOf(Province.BEIJING).orElseThrow(), "agency-clerk", CLERK);
    }

    public void become(Unit unit, String name, String role) {
        callers.become(SeededUnits.callerOf(unit, name, role));
    }

    public FilingApplication application(String id) {
        return FiledScene.inNew(() -> filings.find(Long.valueOf(id)).orElseThrow());
    }

    public Disavowal disavowal(String id) {
        return FiledScene.inNew(() -> stored.find(id).orElseThrow());
    }

    /** Whether the histories of a disavowal and of its application are untouched. */
    public boolean isWhole(String id) {
        return FiledScene.inNew(
                () -> {
                    Disavowal one = stored.find(id).orElseThrow();
                    return history.verify(one).isWhole()
                            && history.verify(filings.find(one.applicationId()).orElseThrow())
                                    .isWhole();
                });
    }

    /** Types of the events about a case, with their units, in their order. */
    public List<String> eventsOf(String type, Long unit) {
        return held.texts(
                "select event_type from event where case_type = ? and unit_id = ?"
                        + " order by event_number",
                type,
                unit);
    }

    public List<String> mailsOf(String type, String id) {
        return held.texts(
                "select recipient from mail where case_type = ? and case_id = ? order by id",
                type,
                Long.valueOf(id));
    }
}
