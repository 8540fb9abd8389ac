/*
 * Body of a script: the faults of layout on the page as it is, one line each, at most 20.
 * A page scrolls down only; nothing is cut off without an ellipsis; nothing sticks out of the
 * screen or of the box around it.
 */
const faults = [];
const SLACK = 1.5;
const wide = document.documentElement.clientWidth;

const name = element => {
    const id = element.id ? '#' + element.id : '';
    const classes = typeof element.className === 'string' && element.className.trim();
    const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 24);
    return element.localName + id + (classes ? '.' + classes.split(/\s+/).join('.') : '')
        + (text ? ' "' + text + '"' : '');
};
const styles = new Map();
const style = element => {
    if (!styles.has(element)) {
        styles.set(element, getComputedStyle(element));
    }
    return styles.get(element);
};
const rectangles = new Map();
const box = element => {
    if (!rectangles.has(element)) {
        rectangles.set(element, element.getBoundingClientRect());
    }
    return rectangles.get(element);
};
const scrolls = value => value === 'auto' || value === 'scroll';
const cuts = value => value === 'hidden' || value === 'clip';
const apart = element => ['absolute', 'fixed', 'sticky'].includes(style(element).position);
/* Text for screen readers only, as this project and the widgets write it. */
const unseen = element => {
    const own = style(element);
    return own.clipPath !== 'none' || own.clip !== 'auto'
        || box(element).width <= 1 || box(element).height <= 1;
};
const framed = element => {
    const own = style(element);
    return own.display !== 'inline'
        && (parseFloat(own.borderLeftWidth) > 0 || parseFloat(own.borderTopWidth) > 0
            || own.backgroundColor !== 'rgba(0, 0, 0, 0)');
};

const all = [];
const walk = element => {
    if (style(element).display !== 'contents') {
        if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true})
                || unseen(element)) {
            return;
        }
        all.push(element);
    }
    if (!['svg', 'select', 'textarea', 'canvas'].includes(element.localName)) {
        [...element.children].forEach(walk);
    }
};
[...document.body.children].forEach(walk);

const sideways = document.documentElement.scrollWidth - window.innerWidth;
if (sideways > 0) {
    faults.push('the page is ' + sideways + ' px too wide');
}

for (const element of all) {
    const own = style(element);
    const field = ['input', 'textarea', 'select', 'img', 'canvas'].includes(element.localName);
    if (!field && own.display !== 'inline' && own.textOverflow !== 'ellipsis') {
        if (cuts(own.overflowX) && element.scrollWidth > element.clientWidth + SLACK) {
            faults.push('cut off at its side: ' + name(element)
                + ' ' + element.scrollWidth + ' > ' + element.clientWidth);
        }
        if (cuts(own.overflowY) && element.scrollHeight > element.clientHeight + 3) {
            faults.push('cut off below: ' + name(element)
                + ' ' + element.scrollHeight + ' > ' + element.clientHeight);
        }
    }
}

for (const element of all) {
    const rect = box(element);
    if (style(element).display === 'inline' && !element.childElementCount
            && !element.textContent.trim()) {
        continue;
    }
    let flows = !apart(element);
    let inside = false;
    for (let around = element.parentElement; around; around = around.parentElement) {
        const own = style(around);
        if (scrolls(own.overflowX) || cuts(own.overflowX)) {
            inside = true;
            break;
        }
        if (flows && around !== document.body && framed(around)) {
            const frame = box(around);
            if (rect.right > frame.right + SLACK || rect.left < frame.left - SLACK
                    || rect.bottom > frame.bottom + SLACK || rect.top < frame.top - SLACK) {
                faults.push('sticks out of ' + name(around) + ': ' + name(element)
                    + ' ' + [rect.left, rect.top, rect.right, rect.bottom].map(Math.round)
                    + ' in ' + [frame.left, frame.top, frame.right, frame.bottom].map(Math.round));
            }
            flows = false;
        }
        flows = flows && !apart(around);
    }
    if (!inside && style(element).position !== 'fixed'
            && (rect.right > wide + SLACK || rect.left < -SLACK)) {
        faults.push('sticks out of the screen: ' + name(element)
            + ' ' + Math.round(rect.left) + '-' + Math.round(rect.right) + ' of ' + wide);
    }
}
return faults.slice(0, 20);
