package org.beian.filing.review;

import static org.beian.account.Roles.SPONSOR;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.rule.RuleScene;
import org.beian.filing.submission.FilingSubmission;
import org.beian.party.Unit;
import org.beian.value.Province;

/**
 * Test fixture of a provider and a sponsor whose websites get filed, for the packages that build
 * upon this one.
 */
@Dependent
public class FiledScene {

    @Inject FilingScene scene;
    @Inject RuleScene rules;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;

    private Unit sponsor;

    /** A valid application of a sponsor that files itself and names a new provider. */
    public SampleFiling sponsorReady() {
        SampleFiling filing = scene.selfFiled();
        sponsor = scene.rules.submitter();
        scene.write("update unit set email = ? where id = ?", "s@example.cn", sponsor.id());
        return filing;
    }

    /** A valid application of a new provider on behalf. */
    public SampleFiling providerReady() {
        return scene.ready();
    }

    /** Another one of the provider on behalf. */
    public SampleFiling anotherOfProvider() {
        return scene.another();
    }

    /** Lets the licence of the provider end the day before. */
    public void endLicence() {
        rules.endLicence(provider());
    }

    /** A sponsor holds what the provider filed on behalf. */
    public void heldBy(Unit unit) {
        sponsor = unit;
    }

    public Unit provider() {
        return scene.provider();
    }

    public Unit sponsor() {
        return sponsor;
    }

    /** A provider that nobody applied to yet; it does not call. */
    public Unit newProvider() {
        return rules.newProvider();
    }

    public Unit newSponsor() {
        return rules.add(
                rules.newUnit("示例另一主办单位", java.util.Set.of(org.beian.party.Capacity.SPONSOR)));
    }

    public void asProvider() {
        scene.asProvider();
    }

    public void asSponsor() {
        become(sponsor, SPONSOR);
    }

    public void become(Unit unit, String role) {
        scene.become(unit, role.toLowerCase(java.util.Locale.ROOT), role);
    }

    /** Hands in as the current caller, and approves as a reviewer of Beijing; gives the number. */
    public String approved(SampleFiling filing) {
        return approvedAsWaiting(submission.submit(filing.toContent()).id());
    }

    /** Approves what waits, as a reviewer of Beijing; gives the number. */
    public String approvedAsWaiting(String id) {
        scene.asReviewer(FilingScene.REVIEWER_ONE, Province.BEIJING);
        return review.approve(id, scene.approval(id));
    }

    /** Changes what the register holds, as a filing of a change will. */
    public void correct(String table, String number, String from, String to) {
        String held =
                read(
                                "select cast(content as varchar(8000)) from "
                                        + table
                                        + " where filing_number = ?",
                                number)
                        .get(0)
                        .toString();
        if (!held.contains(from)) {
            throw new AssertionError(held);
        }
        write(
                "update " + table + " set content = ? where filing_number = ?",
                held.replace(from, to),
                number);
    }

    public List<?> read(String sql, Object... parameters) {
        return scene.read(sql, parameters);
    }

    public int write(String sql, Object... parameters) {
        return scene.write(sql, parameters);
    }

    public static <T> T inNew(Callable<T> work) {
        return FilingScene.inNew(work);
    }
}
