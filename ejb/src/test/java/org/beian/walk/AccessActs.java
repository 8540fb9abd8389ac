package org.beian.walk;

import static org.beian.access.application.AccessScene.CONFIRM;
import static org.beian.access.application.AccessScene.ips;
import static org.beian.access.application.AccessScene.request;
import static org.beian.walk.Told.SPONSOR;
import static org.beian.walk.Walk.chosen;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.beian.access.application.AccessProcedure;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.ExecutionReport;
import org.beian.access.notice.StopAccessExecution;
import org.beian.access.opening.AccessOpening;
import org.beian.filing.content.SampleFiling;
import org.beian.testing.TestClock;
import org.beian.walk.Orders.Order;
import org.beian.walk.Site.Access;

/** Acts of providers on accesses: opened, in the place of others, and stopped on an order. */
@Dependent
class AccessActs extends Acts {

    private static final String TO_OPEN = "ACCESS_TO_OPEN";
    private static final String WAITING_FOR_NEXT = "REPLACEMENT_TO_OPEN";
    private static final String MOVING = "OWN_REPLACEMENT";

    @Inject AccessProcedure accesses;
    @Inject AccessOpening opening;
    @Inject StopAccessExecution execution;

    private int addresses;

    /** Providers whose access to a website may be applied for and opened. */
    private List<String> strangers(Site site) {
        return walk.standing().stream()
                .filter(each -> !site.isServedBy(each) && !model.isOpened(each, site))
                .toList();
    }

    /** Websites to which another provider may give access. */
    List<Site> openable() {
        return model.standing().stream().filter(site -> !strangers(site).isEmpty()).toList();
    }

    /** Those of them that a provider serves. */
    List<Site> replaceable() {
        return openable().stream().filter(site -> !site.isEmpty()).toList();
    }

    /** An access is applied for, filed, compared and opened. */
    void open(int number) {
        Site site = chosen(openable(), number);
        String provider = chosen(strangers(site), number);
        walk.act("open %s at %s".formatted(site.number, provider));
        String id = filed(site, provider, null);
        walk.agree();
        opened(site, provider, id);
    }

    /** A provider takes the place of another one once its access is open. */
    void replace(int number) {
        Site site = chosen(replaceable(), number);
        String leaving = chosen(site.inForce(), number).provider;
        String next = chosen(strangers(site), number);
        walk.act("replace %s by %s at %s".formatted(leaving, next, site.number));
        String id = filed(site, next, leaving);
        model.told.event("ACCESS_REPLACEMENT_BEGUN", SPONSOR, leaving, next);
        model.told.mail(Told.NONE, SPONSOR, next);
        model.told.waits(WAITING_FOR_NEXT, next);
        model.told.waits(MOVING, SPONSOR);
        walk.agree();
        opened(site, next, id);
        model.told.isDone(WAITING_FOR_NEXT, next);
        model.told.isDone(MOVING, SPONSOR);
        model.replace(site, leaving);
        model.told.letter("ACCESS_REPLACED", model.bureau(), SPONSOR);
        model.told.event("ACCESS_REPLACED", SPONSOR, leaving, next);
        model.told.mail("ACCESS_REPLACED", SPONSOR);
    }

    /**
     * Applied for by the sponsor, with an address of its own, and filed.
     *
     * @param replaces provider whose access it takes the place of; null for none
     * @return id of the application for access
     */
    private String filed(Site site, String provider, String replaces) {
        String address = "203.0.113." + (30 + addresses++);
        walk.scene.asSponsor();
        String id = accesses.apply(request(provider, site.domain())).id();
        model.told.event("ACCESS_APPLIED", provider);
        walk.asProvider(provider);
        accesses.preAssign(id, null, ips(address));
        model.told.word("ACCESS_PRE_ASSIGNED", SPONSOR);
        SampleFiling added =
                site.filed
                        .asAddedAccess(model.number, address)
                        .with("/websites/0/filingNumber", site.number)
                        .with("/websites/0/accesses/0/provider", provider)
                        .with("/websites/0/accesses/0/accessApplication", id);
        walk.approved(
                replaces == null ? added : added.with("/websites/0/accesses/0/replaces", replaces));
        model.add(site, new Access(provider, address));
        model.told.waits(TO_OPEN, provider);
        return id;
    }

    private void opened(Site site, String provider, String id) {
        walk.scene.asSponsor();
        opening.giveFiled(id, null);
        model.told.event("ACCESS_NUMBER_GIVEN", provider);
        walk.asProvider(provider);
        opening.compare(id, null, null, CONFIRM);
        opening.open(id, null, null, SampleFiling.OFFICER, null);
        model.told.word("ACCESS_OPENED", SPONSOR);
        model.told.isDone(TO_OPEN, provider);
        model.opens(provider, site);
    }

    /** A provider reports that it stopped what it was ordered to stop. */
    void stop(int number) {
        report(AccessOrder.STOP, model.orders.toStop(), number);
    }

    /** A provider reports that it resumed what it may resume. */
    void resume(int number) {
        report(AccessOrder.RESUME, model.orders.toResume(), number);
    }

    private void report(AccessOrder ordered, List<Order> open, int number) {
        Order order = chosen(open, number);
        walk.act("%s reports %s of %s".formatted(order.provider, ordered.done(), order.number));
        // the oldest for the same website, as the register finds it
        Order first =
                open.stream()
                        .filter(each -> each.provider.equals(order.provider))
                        .filter(each -> each.number.equals(order.number))
                        .findFirst()
                        .orElseThrow();
        walk.asProvider(order.provider);
        execution.report(
                ordered,
                walk.register.openOrder(walk.parties.get(order.provider), order.number, ordered),
                null,
                new ExecutionReport(
                        TestClock.shared().instant(),
                        SampleFiling.OFFICER,
                        ordered.done(),
                        "示例：已办理",
                        List.of()));
        model.orders.done(first);
    }
}
