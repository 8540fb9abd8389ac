package org.beian.cancellation.procedure;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.Decision;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.party.Authorities;
import org.beian.value.Province;

/** Test fixture of a sponsor that moves with its filing to another province. */
@Dependent
public class ProvinceMove {

    public static final String REVIEWER = "mover";

    /** Codes of province, city and county of a domicile. */
    private static final Map<Province, List<String>> DOMICILES =
            Map.of(
                    Province.BEIJING, List.of("110000", "110100", "110108"),
                    Province.GUANGDONG, List.of("440000", "440100", "440106"));

    @Inject FilingSubmission submission;
    @Inject FilingReview review;
    @Inject Authorities authorities;

    /** Approved by the bureau there, whose reviewer calls; gives the number. */
    public String moved(CancellationScene scene, String number, Province to) {
        return approved(scene, applied(scene, number, to), to);
    }

    /** Handed in by the sponsor, which calls; gives the id. */
    public String applied(CancellationScene scene, String number, Province to) {
        return applied(scene, scene.filing(), number, to);
    }

    /** The same with other data. */
    public String applied(
            CancellationScene scene, SampleFiling filing, String number, Province to) {
        authorities.ensure();
        List<String> codes = DOMICILES.get(to);
        scene.asSponsor();
        return submission
                .submit(
                        filing.without("/websites/0/accesses/0/accessApplication")
                                .with("/movesFrom", number)
                                .with("/subject/province", codes.get(0))
                                .with("/subject/city", codes.get(1))
                                .with("/subject/county", codes.get(2))
                                .toContent())
                .id();
    }

    /** As {@link #moved}, of what was handed in. */
    public String approved(CancellationScene scene, String id, Province to) {
        scene.asReviewer(REVIEWER, to);
        review.take(id);
        String version =
                scene.texts("select version from filing_application where id = ?", Long.valueOf(id))
                        .get(0);
        return review.approve(
                id, new Decision(Integer.parseInt(version), List.of(), "示例意见", false));
    }
}
