package org.beian.access.replacement;

import static org.beian.access.application.AccessScene.CONFIRM;
import static org.beian.access.application.AccessScene.ips;
import static org.beian.access.application.AccessScene.request;
import static org.beian.account.Roles.PROVIDER;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.access.application.AccessProcedure;
import org.beian.access.opening.AccessOpening;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FiledScene;
import org.beian.party.Unit;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;

/** Test fixture of a website that moves from one provider to another. */
@Dependent
public class MoveScene {

    private static final String ADDRESS = "203.0.113.78";

    @Inject CancellationScene scene;
    @Inject AccessProcedure accesses;
    @Inject AccessOpening opening;
    @Inject ReplacementRepository replacements;
    @Inject FilingRepository filings;
    @Inject History history;

    private String number;
    private Unit next;
    private String access;

    /** A sponsor with a filed website, and a provider that it does not move to yet. */
    void file() {
        goOn(scene, scene.filedBySponsor());
    }

    /** The same with what another fixture filed. */
    public void goOn(CancellationScene filed, String filedNumber) {
        scene = filed;
        number = filedNumber;
        next = scene.filed.newProvider();
        scene.filed.write("update unit set email = ? where id = ?", "n@example.cn", next.id());
    }

    String number() {
        return number;
    }

    /** The provider to move to. */
    Unit next() {
        return next;
    }

    void asNext() {
        scene.filed.become(next, PROVIDER);
    }

    /** The sponsor's application that the next provider gives access in the place of the first. */
    SampleFiling move() {
        scene.asSponsor();
        access = accesses.apply(request(next.code(), scene.domain())).id();
        asNext();
        accesses.preAssign(access, null, ips(ADDRESS));
        scene.asSponsor();
        return scene.filing()
                .asAddedAccess(number, ADDRESS)
                .with("/websites/0/accesses/0/provider", next.code())
                .with("/websites/0/accesses/0/accessApplication", access)
                .with("/websites/0/accesses/0/replaces", scene.filed.provider().code());
    }

    /** Approved; gives the id. */
    public Long approved() {
        scene.filed.approved(move());
        return Long.valueOf(
                scene.texts(
                                "select id from access_replacement where filing_number = ?",
                                scene.website())
                        .get(0));
    }

    public void open() {
        scene.asSponsor();
        opening.giveFiled(access, null);
        asNext();
        opening.compare(access, null, null, CONFIRM);
        opening.open(access, null, null, SampleFiling.OFFICER, null);
    }

    AccessReplacement one(Long id) {
        return FiledScene.inNew(() -> replacements.find(id).orElseThrow());
    }

    /** States of the accesses at the first provider and at the next. */
    List<String> states() {
        return List.of(state(scene.filed.provider()), state(next));
    }

    String state(Unit provider) {
        List<String> found =
                scene.texts(
                        "select a.state from icp_access a, icp_website w where w.id = a.website_id"
                                + " and w.filing_number = ? and a.provider_id = ?",
                        scene.website(),
                        provider.id());
        return found.isEmpty() ? "NONE" : String.join(" ", found);
    }

    List<String> of(String table, String column, Long id) {
        return scene.texts(
                "select distinct "
                        + column
                        + " from "
                        + table
                        + " where case_type = 'ACCESS_REPLACEMENT' and case_id = ? order by "
                        + column,
                id);
    }

    List<String> notices(Long id) {
        return scene.texts(
                "select provider_id from stop_access_notice where cause_type ="
                        + " 'ACCESS_REPLACEMENT' and cause_id = ?",
                id);
    }

    List<String> acts(Long id) {
        return FiledScene.inNew(() -> history.of(one(id)).stream().map(HistoryEntry::act).toList());
    }

    List<String> actors(Long id) {
        return FiledScene.inNew(
                () -> history.of(one(id)).stream().map(HistoryEntry::actor).toList());
    }

    boolean isWhole(Long id) {
        Object source =
                scene.filed
                        .read(
                                "select application_id from icp_subject where filing_number = ?",
                                number)
                        .get(0);
        return FiledScene.inNew(
                () ->
                        history.verify(replacements.find(id).orElseThrow()).isWhole()
                                && history.verify(
                                                filings.find(((Number) source).longValue())
                                                        .orElseThrow())
                                        .isWhole());
    }
}
