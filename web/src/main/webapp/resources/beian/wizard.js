/* The wizard: the cursor stands in the field that the address names, else in the first one in which something is wrong. */
(() => {
  "use strict";
  const beian = window.beian || (window.beian = {});
  const control = (place) => place?.querySelector("input:not([type=hidden]), textarea, [role=combobox]") || place;
  beian.refocus = (id) => {
    const place = document.getElementById(id);
    if (place) (place.matches("input, textarea") ? place : control(place))?.focus();
  };
  const named = location.hash.slice(1);
  if (named.startsWith("at-")) beian.refocus(named);
  else if (!named) {
    const wrong = document.querySelector(".field:has([data-first=true])");
    control(wrong)?.focus();
    wrong?.scrollIntoView({ block: "center" });
  }
})();
