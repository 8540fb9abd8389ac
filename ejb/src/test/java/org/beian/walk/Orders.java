package org.beian.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        final Access access;

        /** That of the website, as it was then. */
        final String number;

        private final String name;
        private final String domain;
        private final Object cause;
        private final boolean resumes;
        private boolean open = true;
        private boolean done;

        /** Whether an application for access ended as it was carried out. */
        private boolean endedApplication;

        private Order(String by, Access access, Site site, Object cause, boolean resumes) {
            this.by = by;
            this.access = access;
            provider = access.provider;
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

        /** Whether an access is to be stopped on it, or was. */
        private boolean stops(Access one) {
            return !resumes && access == one && stands();
        }

        /** Whether it waits, or was carried out. */
        private boolean stands() {
            return open || done;
        }
    }

    /** A provider is to stop its access to a website. */
    void stop(Site site, Access access, Object cause) {
        endResumptions(access);
        String by = model.decider().name();
        model.told.notice("STOP_ACCESS", "STOP_ACCESS_ORDERED", by, access.provider);
        all.add(new Order(by, access, site, cause, false));
    }

    /** All accesses of a website are to be stopped. */
    void stop(Site site, List<Access> accesses, Object cause) {
        accesses.forEach(access -> stop(site, access, cause));
    }

    /** An access that was stopped may no longer be resumed. */
    void endResumptions(Access access) {
        all.stream()
                .filter(each -> each.open && each.resumes && each.access == access)
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
                    .forEach(
                            site ->
                                    resumable(order, site)
                                            .ifPresent(access -> resume(order, site, access)));
        }
    }

    /**
     * The access that was stopped, else one through its address, else one without such an order.
     */
    private Optional<Access> resumable(Order stopped, Site site) {
        List<Access> own =
                site.inForce().stream()
                        .filter(access -> access.provider.equals(stopped.provider))
                        .toList();
        if (own.contains(stopped.access)) {
            return Optional.of(stopped.access);
        }
        return own.stream()
                .filter(access -> access.address.equals(stopped.access.address))
                .findFirst()
                .or(() -> own.stream().findFirst())
                .filter(access -> all.stream().noneMatch(each -> each.stops(access)));
    }

    private void resume(Order stopped, Site site, Access access) {
        String by = stopped.by;
        model.told.notice("RESUME_ACCESS", "RESUME_ACCESS_ORDERED", by, stopped.provider);
        all.add(new Order(by, access, site, stopped, true));
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

    /** Those to resume that nobody reported on. */
    List<Order> toResume() {
        return all.stream().filter(each -> each.open && each.resumes).toList();
    }

    /** A provider reported that it stopped, or resumed. */
    void done(Order order) {
        order.open = false;
        order.done = true;
        if (!order.resumes) {
            order.endedApplication = model.stops(order.access);
        } else if (((Order) order.cause).endedApplication) {
            ((Order) order.cause).endedApplication = false;
            model.resumes(order.access);
        }
    }

    /** What waits for the providers. */
    List<String> matters() {
        return all.stream().filter(each -> each.open).map(Order::line).toList();
    }
}
