package org.beian.filing.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.account.Roles;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FilingReview;
import org.beian.filing.review.FilingScene;
import org.beian.filing.rule.RuleScene;
import org.beian.party.Authorities;
import org.beian.value.Province;

/** Test fixture of filings in the register, and of the officials who look for them. */
@Dependent
public class RecordScene {

    @Inject public FilingScene scene;
    @Inject public FilingReview review;
    @Inject Authorities authorities;

    /** A valid application of a new provider, with servers in Guangdong too where it is asked. */
    public SampleFiling ready(boolean inGuangdong) {
        SampleFiling filing = scene.ready();
        if (!inGuangdong) {
            return filing;
        }
        FilingScene.inNew(
                () -> {
                    scene.units.giveRemit(
                            scene.units.find(scene.provider().id()).orElseThrow(),
                            Province.GUANGDONG,
                            RuleScene.FIRST_DAY);
                    return null;
                });
        return filing.plus("/websites/0/accesses/0/serverProvinces", "440000");
    }

    /** Files in Beijing, by the first reviewer; gives the application. */
    public String filed(SampleFiling filing) {
        String id = scene.waiting(filing);
        review.approve(id, scene.approval(id));
        return id;
    }

    public String number(String application) {
        return scene.application(application).filingNumber();
    }

    public long subject(String application) {
        return ((Number)
                        scene.read(
                                        "select id from icp_subject where application_id = ?",
                                        Long.valueOf(application))
                                .get(0))
                .longValue();
    }

    public void asBeijing() {
        authorities.ensure();
        scene.asReviewer();
    }

    public void asGuangdong() {
        authorities.ensure();
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
    }

    public void asTibet() {
        authorities.ensure();
        scene.asReviewer("reviewer-xz", Province.XIZANG);
    }

    public void asMinistry() {
        authorities.ensure();
        scene.become(
                scene.units.byCode(Authorities.MINISTRY).orElseThrow(),
                "ministry-1",
                Roles.MINISTRY);
    }

    /** Bases of the logged reads of an application, in order. */
    List<?> basesOf(String application) {
        return scene.read(
                "select basis from read_log where case_type = 'FILING' and case_id = ? order by id",
                Long.valueOf(application));
    }
}
