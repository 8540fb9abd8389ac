package org.beian.filing.rule;

import static org.beian.filing.rule.RuleCase.passes;
import static org.beian.filing.rule.RuleCase.refuses;
import static org.beian.filing.rule.WebsiteRuleCases.licensed;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.beian.filing.application.FiledPart;
import org.beian.filing.content.SampleFiling;
import org.beian.party.Unit;

/** Test cases of the rules for applications that touch parts of what is filed. */
final class ChangeRuleCases {

    private static final String FIRST = "/websites/0";
    private static final String LICENCE = FIRST + "/licenceNumber";
    private static final String REPLACES = FIRST + "/accesses/0/replaces";

    static final List<RuleCase> ALL =
            List.of(
                    refuses(
                            "FILING_OF_APPLICANT",
                            "/filingNumber",
                            filing -> filing.asChange("京ICP备2005999999号")),
                    passes("FILING_OF_APPLICANT", (scene, filing) -> change(scene, filing)),
                    refuses(
                            "WEBSITE_OF_FILING",
                            FIRST + "/filingNumber",
                            (scene, filing) ->
                                    addedWebsite(
                                            scene,
                                            filing,
                                            number ->
                                                    number.with("/kind", "CHANGE")
                                                            .with(
                                                                    FIRST + "/filingNumber",
                                                                    number.at("/filingNumber")
                                                                            + "-7"))),
                    passes("WEBSITE_OF_FILING", (scene, filing) -> change(scene, filing)),
                    refuses(
                            "PARTS_OF_KIND",
                            FIRST,
                            (scene, filing) -> change(scene, filing).with("/kind", "ADD_WEBSITE")),
                    passes(
                            "PARTS_OF_KIND",
                            (scene, filing) ->
                                    addedWebsite(scene, filing, UnaryOperator.identity())),
                    refuses(
                            "PART_CHANGED",
                            FIRST,
                            (scene, filing) ->
                                    change(scene, filing)
                                            .with(FIRST + "/name", filing.at(FIRST + "/name"))),
                    passes("PART_CHANGED", (scene, filing) -> change(scene, filing)),
                    refuses(
                            "WEBSITE_OF_PROVIDER",
                            FIRST + "/filingNumber",
                            (scene, filing) -> byAnother(scene, filing)),
                    passes("WEBSITE_OF_PROVIDER", (scene, filing) -> change(scene, filing)),
                    refuses(
                            "MANDATE_FOR_SUBJECT",
                            "/subject",
                            (scene, filing) -> ofSubject(scene, filing).with("/mandate", false)),
                    passes("MANDATE_FOR_SUBJECT", (scene, filing) -> ofSubject(scene, filing)),
                    refuses(
                            "PART_PENDING",
                            FIRST,
                            (scene, filing) ->
                                    touched(
                                            scene,
                                            change(scene, filing),
                                            FiledPart::website,
                                            false)),
                    passes(
                            "PART_PENDING",
                            (scene, filing) ->
                                    touched(
                                            scene,
                                            change(scene, filing),
                                            FiledPart::subject,
                                            false)),
                    refuses(
                            "PART_BEING_CANCELLED",
                            FIRST,
                            (scene, filing) ->
                                    touched(
                                            scene,
                                            change(scene, filing),
                                            FiledPart::website,
                                            true)),
                    refuses(
                            "PART_BEING_CANCELLED",
                            "/filingNumber",
                            (scene, filing) ->
                                    touched(
                                            scene,
                                            change(scene, filing),
                                            FiledPart::subject,
                                            true)),
                    passes("PART_BEING_CANCELLED", (scene, filing) -> change(scene, filing)),
                    refuses(
                            "WEBSITE_BEING_MOVED",
                            FIRST,
                            (scene, filing) -> {
                                SampleFiling change = change(scene, filing);
                                scene.move(change.at("/filingNumber"));
                                return change;
                            }),
                    passes("WEBSITE_BEING_MOVED", (scene, filing) -> change(scene, filing)),
                    refuses(
                            "REPLACED_ACCESS",
                            REPLACES,
                            (scene, filing) -> filing.with(REPLACES, "P-1")),
                    refuses(
                            "REPLACED_ACCESS",
                            REPLACES,
                            (scene, filing) -> movedTo(scene, filing, Unit::code)),
                    passes(
                            "REPLACED_ACCESS",
                            (scene, filing) -> {
                                String left = scene.submitter().code();
                                return movedTo(scene, filing, next -> left);
                            }),
                    refuses(
                            "PART_PENDING",
                            "/filingNumber",
                            (scene, filing) ->
                                    addedWebsite(
                                            scene,
                                            filing,
                                            added ->
                                                    touched(
                                                            scene,
                                                            added,
                                                            FiledPart::filing,
                                                            false))),
                    refuses(
                            "PART_PENDING",
                            "/movesFrom",
                            (scene, filing) -> waiting(scene, toGuangdong(scene, filing), false)),
                    refuses(
                            "PART_BEING_CANCELLED",
                            "/movesFrom",
                            (scene, filing) -> waiting(scene, toGuangdong(scene, filing), true)),
                    refuses(
                            "WEBSITE_BEING_MOVED",
                            "/movesFrom",
                            (scene, filing) -> {
                                SampleFiling moved = toGuangdong(scene, filing);
                                scene.move(moved.at("/movesFrom"));
                                return moved;
                            }),
                    refuses(
                            "MOVED_FILING_KNOWN",
                            "/movesFrom",
                            filing -> filing.with("/movesFrom", "粤ICP备2005999999号")),
                    refuses(
                            "MOVED_FILING_KNOWN",
                            "/movesFrom",
                            (scene, filing) -> {
                                SampleFiling change = change(scene, filing);
                                return change.with("/movesFrom", change.at("/filingNumber"));
                            }),
                    passes("MOVED_FILING_KNOWN", (scene, filing) -> toGuangdong(scene, filing)),
                    refuses(
                            "MOVED_SUBJECT_SAME",
                            "/subject/document/number",
                            (scene, filing) ->
                                    toGuangdong(scene, filing)
                                            .withDocument(
                                                    "UNIFIED_SOCIAL_CREDIT_CODE",
                                                    SampleFiling.creditCode("440106"))),
                    passes("MOVED_SUBJECT_SAME", (scene, filing) -> toGuangdong(scene, filing)),
                    refuses(
                            "MOVED_TO_OTHER_PROVINCE",
                            "/subject/province",
                            (scene, filing) -> filing.with("/movesFrom", scene.fileOwn(filing))),
                    passes(
                            "MOVED_TO_OTHER_PROVINCE",
                            (scene, filing) -> toGuangdong(scene, filing)),
                    refuses(
                            "MOVED_DOMAINS_WHOLE",
                            "/movesFrom",
                            (scene, filing) ->
                                    toGuangdong(scene, filing.withSecondWebsite())
                                            .without("/websites/1")),
                    passes(
                            "MOVED_DOMAINS_WHOLE",
                            (scene, filing) -> toGuangdong(scene, filing.withSecondWebsite())),
                    refuses(
                            "MANDATE_IN_FORCE",
                            "/mandate",
                            (scene, filing) -> {
                                scene.revokeMandate(scene.entrusted());
                                return filing;
                            }),
                    passes(
                            "MANDATE_IN_FORCE",
                            (scene, filing) -> {
                                scene.entrusted();
                                return filing;
                            }),
                    refuses(
                            "KNOWN_UNTRUE",
                            "/filingNumber",
                            (scene, filing) -> untrue(scene, change(scene, filing))),
                    refuses(
                            "KNOWN_UNTRUE",
                            "/filingNumber",
                            (scene, filing) ->
                                    untrue(
                                            scene,
                                            addedWebsite(scene, filing, UnaryOperator.identity()))),
                    refuses(
                            "KNOWN_UNTRUE",
                            "/movesFrom",
                            (scene, filing) -> {
                                SampleFiling moved = toGuangdong(scene, filing);
                                scene.reportUntrueName(moved.at("/movesFrom"));
                                return moved;
                            }),
                    passes(
                            "KNOWN_UNTRUE",
                            (scene, filing) ->
                                    untrue(scene, ofSubject(scene, filing))
                                            .with("/subject/name", "示例更名有限公司")),
                    refuses(
                            "LICENCE_OF_FILING",
                            LICENCE,
                            (scene, filing) ->
                                    licensed(
                                            addedWebsite(scene, filing, UnaryOperator.identity()),
                                            "B2-20059881")),
                    refuses(
                            "LICENCE_OF_FILING",
                            LICENCE,
                            (scene, filing) -> licensed(change(scene, filing), "B2-20059882")),
                    passes(
                            "LICENCE_OF_FILING",
                            (scene, filing) ->
                                    licensed(
                                            addedWebsite(scene, filing, UnaryOperator.identity()),
                                            "京ICP证059883号")),
                    refuses(
                            "DOMICILE_STAYS",
                            "/subject/province",
                            (scene, filing) -> inGuangdong(ofSubject(scene, filing))),
                    passes("DOMICILE_STAYS", (scene, filing) -> ofSubject(scene, filing)));

    private ChangeRuleCases() {}

    private static SampleFiling change(RuleSurroundings scene, SampleFiling filing) {
        return filing.asChange(scene.fileOwn(filing));
    }

    private static SampleFiling addedWebsite(
            RuleSurroundings scene, SampleFiling filing, UnaryOperator<SampleFiling> change) {
        return change.apply(filing.asAddedWebsite(scene.fileOwn(filing)));
    }

    /** A change of the subject alone. */
    private static SampleFiling ofSubject(RuleSurroundings scene, SampleFiling filing) {
        return change(scene, filing)
                .with("/websites", SampleFiling.json("[]"))
                .with("/subject", filing.toJson().at("/subject"))
                .with("/subject/address", "北京市海淀区示例路2号");
    }

    /** The provider that submits knows that the name of the subject is untrue. */
    private static SampleFiling untrue(RuleSurroundings scene, SampleFiling filing) {
        scene.reportUntrueName(filing.at("/filingNumber"));
        return filing;
    }

    /** The subject files anew in another province, where it moved. */
    private static SampleFiling toGuangdong(RuleSurroundings scene, SampleFiling filing) {
        SampleFiling filed =
                filing.withDocument(
                        "UNIFIED_SOCIAL_CREDIT_CODE", SampleFiling.creditCode("440106"));
        return filed.with("/movesFrom", scene.fileOwn(filed))
                .with("/subject/province", "440000")
                .with("/subject/city", "440100")
                .with("/subject/county", "440106");
    }

    private static SampleFiling waiting(
            RuleSurroundings scene, SampleFiling moved, boolean cancelled) {
        String number = moved.at("/movesFrom");
        if (cancelled) {
            scene.cancel(number, FiledPart.website(number + "-1"));
        } else {
            scene.touch(number, FiledPart.website(number + "-1"));
        }
        return moved;
    }

    private static SampleFiling inGuangdong(SampleFiling filing) {
        return filing.with("/subject/province", "440000")
                .with("/subject/city", "440100")
                .with("/subject/county", "440106")
                .withDocument("UNIFIED_SOCIAL_CREDIT_CODE", SampleFiling.creditCode("440106"));
    }

    /** The sponsor entrusts a provider that gives no access to the website. */
    private static SampleFiling byAnother(RuleSurroundings scene, SampleFiling filing) {
        scene.entrusted();
        String number = scene.fileOwn(filing);
        String mandate = scene.newAttachment(scene.anotherSubmits());
        return filing.asChange(number)
                .with("/attachments", SampleFiling.json("[]"))
                .withAttachment(mandate, "MANDATE");
    }

    /** Another provider applies to give access in the place of one. */
    private static SampleFiling movedTo(
            RuleSurroundings scene, SampleFiling filing, Function<Unit, String> replaced) {
        scene.entrusted();
        String number = scene.fileOwn(filing);
        Unit next = scene.anotherSubmits();
        return filing.asAddedAccess(number, "203.0.113.78")
                .with(REPLACES, replaced.apply(next))
                .with("/attachments", SampleFiling.json("[]"))
                .withAttachment(scene.newAttachment(next), "MANDATE");
    }

    private static SampleFiling touched(
            RuleSurroundings scene,
            SampleFiling filing,
            Function<String, FiledPart> part,
            boolean cancelled) {
        String number = filing.at("/filingNumber");
        FiledPart touched = part.apply(number);
        if (touched.level() == FiledPart.Level.WEBSITE) {
            touched = FiledPart.website(number + "-1");
        }
        if (cancelled) {
            scene.cancel(number, touched);
        } else {
            scene.touch(number, touched);
        }
        return filing;
    }
}
