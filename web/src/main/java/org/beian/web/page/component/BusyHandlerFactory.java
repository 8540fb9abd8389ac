package org.beian.web.page.component;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import org.beian.web.LockConflicts;

/**
 * Factory of exception handlers that leave a page that waited too long for the database to {@code
 * BusyFilter}, also in an ajax request: the page that was sent stays, with what was typed.
 */
public class BusyHandlerFactory extends ExceptionHandlerFactory {

    public BusyHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            getUnhandledExceptionQueuedEvents()
                    .forEach(
                            event -> {
                                Throwable failure = event.getContext().getException();
                                if (LockConflicts.isIn(failure)) {
                                    throw new FacesException(failure);
                                }
                            });
            super.handle();
        }
    }
}
