package org.beian.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.beian.walk.Site.Access;

/** Model of the orders to providers: to stop accesses, and to resume what fell back into force. */
final class Orders {

    private final FilingModel model;
    private final List<Order> all = new ArrayList<>();

    Orders(FilingModel model) {
        this.model = model;
    }

    /** Order to a provider, as the one whose authority issued it. */
    static final class Order {

        final String by;
        final String provider;

        /** That of the website, as it was then. */
        final String number;

        private final String name;
        private final String domain;
        private final Object cause;
        private final boolean resumes;
        private boolean open = true;
        private boolean done;

        private Order(String by, String provider, Site site, Object cause, boolean resumes) {
            this.by = by;
            this.provider = provider;
            number = site.number;
            name = site.name;
            domain = site.domain();
            this.cause = cause;
            this.resumes = resumes;
        }

        private String line() {
            String kind = resumes ? "RESUME_ACCESS " : "STOP_ACCESS ";
            return Told.matterLine(kind + name, provider);
        }

        /** Whether it waits, or was carried out. */
        private boolean stands() {
            return open || done;
        }
    }

    /** A provider is to stop its access to a website. */
    void stop(Site site, Access access, Object cause) {
        endResumptions(access.provider, site);
        model.told.notice("STOP_ACCESS", "STOP_ACCESS_ORDERED", model.bureau(), access.provider);
        all.add(new Order(model.bureau(), access.provider, site, cause, false));
    }

    /** All accesses of a website are to be stopped. */
    void stop(Site site, List<Access> accesses, Object cause) {
        accesses.forEach(access -> stop(site, access, cause));
    }

    /** What a provider stopped of a website it may no longer resume. */
    void endResumptions(String provider, Site site) {
        all.stream()
                .filter(each -> each.open && each.resumes && each.provider.equals(provider))
                .filter(each -> each.number.equals(site.number))
                .forEach(this::revoke);
    }

    /** What a decision led to is undone, as it was revoked. */
    void undo(Object cause) {
        for (Order each : List.copyOf(all)) {
            if (!each.resumes && Objects.equals(each.cause, cause)) {
                undo(each);
            }
        }
    }

    private void undo(Order order) {
        if (order.open) {
            revoke(order);
        } else if (order.done
                && all.stream().noneMatch(each -> each.cause == order && each.stands())) {
            model.standing().stream()
                    .filter(site -> site.domain().equals(order.domain))
                    .filter(site -> site.isServedBy(order.provider))
                    .forEach(site -> resume(order, site));
        }
    }

    private void resume(Order stopped, Site site) {
        String by = stopped.by;
        model.told.notice("RESUME_ACCESS", "RESUME_ACCESS_ORDERED", by, stopped.provider);
        all.add(new Order(by, stopped.provider, site, stopped, true));
    }

    private void revoke(Order order) {
        order.open = false;
        String kind = order.resumes ? "RESUME_ACCESS" : "STOP_ACCESS";
        model.told.notice(kind + "_REVOCATION", kind + "_REVOKED", order.by, order.provider);
    }

    /** Those to stop that nobody reported on. */
    List<Order> toStop() {
        return all.stream().filter(each -> each.open && !each.resumes).toList();
    }

    /** A provider reported that it stopped. */
    void done(Order order) {
        order.open = false;
        order.done = true;
    }

    /** What waits for the providers. */
    List<String> matters() {
        return all.stream().filter(each -> each.open).map(Order::line).toList();
    }
}
