package org.beian.release;

import static org.beian.account.Roles.SPONSOR;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.register.RegisterVersions;
import org.beian.filing.review.FiledScene;
import org.beian.filing.rule.RuleScene;
import org.beian.party.Unit;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.FilingNumber;

/** Test fixture of a domain that is filed by its former holder and was bought by a sponsor. */
@Dependent
public class ReleaseScene {

    static final String OPINION = "示例：注册信息证明域名已转让";

    private static final LocalDate EXPIRES = LocalDate.of(2030, 1, 1);

    @Inject public CancellationScene scene;
    @Inject RuleScene rules;
    @Inject Releases releases;
    @Inject ReleaseDesk desk;
    @Inject ReleaseRepository repository;
    @Inject FilingRepository filings;
    @Inject RegisterVersions versions;
    @Inject History history;

    private String number;
    private Unit buyer;

    String number() {
        return number;
    }

    /** The unit that bought the domain. */
    Unit buyer() {
        return buyer;
    }

    public void file() {
        file(UnaryOperator.identity());
    }

    void file(UnaryOperator<SampleFiling> change) {
        number = scene.filedBySponsor(change);
        buyer = scene.filed.newSponsor();
        scene.filed.write("update unit set email = ? where id = ?", "b@example.cn", buyer.id());
    }

    void asBuyer() {
        scene.filed.become(buyer, SPONSOR);
    }

    void registeredTo(String name) {
        rules.report(scene.domain(), name, EXPIRES);
    }

    public void withdrawReports() {
        rules.withdrawReports(scene.domain());
    }

    public Long applied() {
        registeredTo(buyer.name());
        asBuyer();
        return releases.apply(request(scene.domain())).id();
    }

    static ReleaseRequest request(String domain) {
        return new ReleaseRequest(domain, null, null, null);
    }

    public DomainRelease one(Long id) {
        return FiledScene.inNew(() -> repository.find(id).orElseThrow());
    }

    void answered(Long id) {
        scene.asSponsor();
        releases.answer(id, "示例：域名已于本月转让", null);
    }

    void released(Long id) {
        scene.asReviewer();
        desk.release(id, one(id).version(), OPINION);
    }

    List<String> of(String column, String table, Long id) {
        return scene.texts(
                "select "
                        + column
                        + " from "
                        + table
                        + " where case_type = 'DOMAIN_RELEASE' and case_id = ? order by "
                        + column,
                id);
    }

    List<String> domains() {
        return scene.texts(
                "select d.domain from icp_domain d, icp_website w where w.id = d.website_id and"
                        + " w.filing_number = ?",
                scene.website());
    }

    List<String> acts(Long id) {
        return FiledScene.inNew(() -> history.of(one(id)).stream().map(HistoryEntry::act).toList());
    }

    public boolean isWhole(Long id) {
        Object source =
                scene.filed
                        .read(
                                "select application_id from icp_subject where filing_number = ?",
                                number)
                        .get(0);
        return FiledScene.inNew(
                () ->
                        history.verify(repository.find(id).orElseThrow()).isWhole()
                                && history.verify(
                                                filings.find(((Number) source).longValue())
                                                        .orElseThrow())
                                        .isWhole());
    }

    String content() {
        return FiledScene.inNew(
                () ->
                        versions.asOf(FilingNumber.parse(number), LocalDate.of(2026, 11, 24))
                                .orElseThrow()
                                .websites()
                                .get(0)
                                .content());
    }
}
