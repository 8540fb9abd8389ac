package org.beian.walk;

import static org.beian.walk.Told.SPONSOR;
import static org.beian.walk.Walk.chosen;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.beian.access.application.AccessScene;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.mandate.FilingHandOver;
import org.beian.filing.mandate.HandOver;
import org.beian.filing.review.Decision;
import org.beian.party.Unit;
import org.beian.value.Province;
import org.beian.walk.Site.Access;

/** Acts of filing: by the sponsor itself, by a provider on behalf, and in another province. */
@Dependent
class FilingActs extends Acts {

    private static final int ADDRESSES = 3;

    /** Codes of province, city and county of a domicile. */
    private static final Map<Province, List<String>> DOMICILES =
            Map.of(
                    Province.BEIJING, List.of("110000", "110100", "110108"),
                    Province.GUANGDONG, List.of("440000", "440100", "440106"));

    @Inject FilingHandOver handOver;

    private int references;

    /** The first application of the sponsor, with its domicile in a province. */
    private SampleFiling in(Province province) {
        List<String> codes = DOMICILES.get(province);
        return walk.scene
                .filing()
                .with("/subject/province", codes.get(0))
                .with("/subject/city", codes.get(1))
                .with("/subject/county", codes.get(2));
    }

    void changeSubject() {
        walk.act("change the subject");
        walk.approved(
                in(model.province)
                        .with("/kind", "CHANGE")
                        .with("/filingNumber", model.number)
                        .with("/subject/remark", walk.newName())
                        .with("/websites", SampleFiling.json("[]")));
        model.versions++;
    }

    /** The change of a website that leaves one access alone. */
    private SampleFiling change(Site site, Access kept, String name) {
        return site.filed
                .without("/subject")
                .with("/kind", "CHANGE")
                .with("/filingNumber", model.number)
                .with("/websites/0/filingNumber", site.number)
                .with("/websites/0/name", name)
                .with("/websites/0/accesses/0/provider", kept.provider)
                .withAddresses(kept.address, kept.address);
    }

    void change(int number) {
        Site site = chosen(model.served(), number);
        walk.act("change " + site.number);
        String name = walk.newName();
        walk.approved(change(site, site.inForce().get(0), name));
        model.change(site, name, null);
    }

    void changeInVain(int number) {
        Site site = chosen(model.served(), number);
        walk.act("refuse a change of " + site.number);
        walk.scene.asSponsor();
        String id = walk.submitted(change(site, site.inForce().get(0), walk.newName()));
        walk.asReviewer();
        walk.review.refuse(id, new Decision(walk.taken(id), List.of("OTHER"), "示例：材料不符", false));
        model.told.notice("FILING_REFUSAL", "FILING_REFUSED", model.bureau(), SPONSOR);
        model.told.waits("TO_CORRECT", SPONSOR);
    }

    /** A website with another domain, which the first provider serves. */
    private Site newWebsite(String provider) {
        SampleFiling added =
                walk.scene
                        .filing()
                        .asAddedWebsite(model.number)
                        .with("/websites/0/accesses/0/provider", provider);
        return new Site(
                model.number + "-" + (model.sites.size() + 1),
                added,
                new Access(provider, AccessScene.ADDRESS));
    }

    void addWebsite() {
        walk.act("add a website");
        Site site = newWebsite(walk.scene.filed.provider().code());
        walk.approved(site.filed);
        model.sites.add(site);
    }

    /** Access that a website has not. */
    record Addable(Site site, String provider, String address) {}

    List<Addable> addable() {
        List<Addable> all = new ArrayList<>();
        for (Site site : model.standing()) {
            for (String provider : walk.standing()) {
                for (int i = 0; i < ADDRESSES; i++) {
                    String address = "203.0.113." + (10 + i);
                    if (!site.has(provider, address)) {
                        all.add(new Addable(site, provider, address));
                    }
                }
            }
        }
        return all;
    }

    void addAccess(int number) {
        Addable added = chosen(addable(), number);
        Site site = added.site();
        walk.act("add %s@%s to %s".formatted(added.provider(), added.address(), site.number));
        walk.approved(
                site.filed
                        .asAddedAccess(model.number, added.address())
                        .with("/websites/0/filingNumber", site.number)
                        .with("/websites/0/accesses/0/provider", added.provider()));
        model.add(site, new Access(added.provider(), added.address()));
    }

    /** A provider changes a website that it serves, or adds one. */
    void fileOnBehalf(int number) {
        Site site = chosen(model.served(), number);
        String provider = chosen(site.inForce(), number).provider;
        if (number % 2 == 0) {
            walk.act("%s changes %s".formatted(provider, site.number));
            String name = walk.newName();
            approvedOnBehalf(change(site, site.first(provider), name), provider);
            model.change(site, name, provider);
            return;
        }
        walk.act("%s adds a website".formatted(provider));
        Site added = newWebsite(provider);
        approvedOnBehalf(added.filed, provider);
        model.sites.add(added);
    }

    private void approvedOnBehalf(SampleFiling application, String code) {
        walk.asProvider(code);
        Unit provider = walk.providers.get(code);
        String id =
                walk.submitted(
                        application
                                .withReference("W-%d".formatted(++references))
                                .with("/mandate", true)
                                .with(
                                        "/verification",
                                        SampleFiling.json(
                                                "{\"officer\": \"%s\", \"date\": \"2026-11-20\"}",
                                                SampleFiling.OFFICER))
                                .with("/attachments", SampleFiling.json("[]"))
                                .withAttachment(walk.scene.mandateOf(provider), "MANDATE")
                                .withAttachment(walk.scene.mandateOf(provider), "DOCUMENT_SCAN"));
        model.told.word("FILING_UNDER_REVIEW", SPONSOR);
        waitForReview(model.bureau());
        walk.approved(id, model.province);
        isReviewed(model.bureau());
        model.told.letter(Walk.APPROVAL, model.bureau(), SPONSOR);
        model.told.event("FILING_APPROVED", code, SPONSOR);
        model.told.mail(Walk.APPROVAL, code, SPONSOR);
        walk.asProvider(code);
        handOver.pass(id, new HandOver(SampleFiling.OFFICER, "示例：请登录查看", null));
        model.told.event("FILING_HANDED_OVER", SPONSOR);
        model.told.mail(Walk.APPROVAL, SPONSOR);
    }

    /** Asserts what is so while an application waits at a bureau. */
    private void waitForReview(String bureau) {
        model.told.waits("REVIEW", bureau);
        model.pending = true;
        walk.agree();
    }

    private void isReviewed(String bureau) {
        model.told.isDone("REVIEW", bureau);
        model.pending = false;
    }

    /** The sponsor moves with all its websites; what stood empty has an access again. */
    void move() {
        Province to = chosen(Walk.PROVINCES, Walk.PROVINCES.indexOf(model.province) + 1);
        walk.act("move to " + to);
        walk.concerns(to);
        SampleFiling moved =
                in(to).with("/movesFrom", model.number).with("/websites", SampleFiling.json("[]"));
        for (Site site : model.standing()) {
            moved = moved.plus("/websites", content(site));
        }
        String from = model.bureau();
        walk.scene.asSponsor();
        String id = walk.submitted(moved);
        model.told.word("FILING_MOVE_APPLIED", from);
        waitForReview(to.name());
        String number = walk.approved(id, to);
        isReviewed(to.name());
        moved(number, to, from);
    }

    private void moved(String number, Province to, String from) {
        List<String> passed =
                model.served().stream()
                        .flatMap(site -> site.inForce().stream())
                        .map(access -> access.provider)
                        .distinct()
                        .toList();
        model.move(number, to);
        model.sites.stream().filter(Site::isEmpty).forEach(site -> site.accesses.add(another()));
        model.told.notice(Walk.APPROVAL, "FILING_APPROVED", model.bureau(), SPONSOR);
        model.told.letter("FILING_MOVED", model.bureau(), SPONSOR);
        model.told.event("FILING_MOVED", SPONSOR);
        model.told.mail("FILING_MOVED", SPONSOR);
        model.told.word("FILING_MOVED", from);
        passed.forEach(each -> model.told.word("FILING_MOVED", each));
    }

    /** The access that a website has again which had none. */
    private Access another() {
        return new Access(walk.scene.filed.provider().code(), AccessScene.ADDRESS);
    }

    /** Accesses go on whatever their order. */
    private JsonNode content(Site site) {
        SampleFiling filing =
                site.filed
                        .with("/websites/0/name", site.name)
                        .with("/websites/0/accesses", SampleFiling.json("[]"));
        List<Access> accesses =
                new ArrayList<>(site.isEmpty() ? List.of(another()) : site.inForce());
        Collections.reverse(accesses);
        for (Access access : accesses) {
            filing =
                    filing.plus(
                            "/websites/0/accesses",
                            site.filed
                                    .with("/websites/0/accesses/0/provider", access.provider)
                                    .withAddresses(access.address, access.address)
                                    .toJson()
                                    .at("/websites/0/accesses/0"));
        }
        return filing.toJson().at("/websites/0");
    }
}
