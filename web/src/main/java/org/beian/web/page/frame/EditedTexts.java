package org.beian.web.page.frame;

import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.application.ApplicationWrapper;
import jakarta.faces.context.FacesContext;
import java.util.ResourceBundle;
import org.beian.law.SupportedLocales;

/**
 * Faces application for developers ({@code beian.dev}) whose pages show a bundle as it is now:
 * Faces itself keeps each bundle for ever.
 */
public final class EditedTexts extends ApplicationWrapper {

    private EditedTexts(Application wrapped) {
        super(wrapped);
    }

    /** Factory that leaves the server's application as it is, except for developers. */
    public static final class Factory extends ApplicationFactory {

        private static final boolean EDITED = Boolean.getBoolean("beian.dev");

        /** Called by the server when it starts. */
        public Factory(ApplicationFactory wrapped) {
            super(wrapped);
        }

        @Override
        public Application getApplication() {
            Application all = getWrapped().getApplication();
            return EDITED ? new EditedTexts(all) : all;
        }

        @Override
        public void setApplication(Application application) {
            getWrapped().setApplication(application);
        }
    }

    @Override
    public ResourceBundle getResourceBundle(FacesContext faces, String variable) {
        ResourceBundle kept = super.getResourceBundle(faces, variable);
        return kept == null
                ? null
                : SupportedLocales.texts(
                        kept.getBaseBundleName(), EditedTexts.class, kept.getLocale());
    }
}
