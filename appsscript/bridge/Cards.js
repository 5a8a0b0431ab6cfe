/**
 * Card JSON, as the backend writes it, made into the Card service's objects.
 *
 * Google takes cards as JSON from an HTTP backend, but from Apps Script only as objects
 * (developers.google.com/apps-script/reference/card-service). Every field that the backend may write is named here once;
 * a field that is not named is refused loudly, so that nothing which a person should see goes missing in silence.
 */

/**
 * @typedef {Object<string, any>} Json
 * @typedef {{setOnClickAction: function(GoogleAppsScript.Card_Service.Action): any,
 *            setOpenLink: function(GoogleAppsScript.Card_Service.OpenLink): any}} Pressable
 */

/**
 * A whole card. Throws an Error that names the place of whatever it does not know.
 * @param {Json} json {"name": "home", "header": {"title": "…"}, "sections": […]}
 * @return {GoogleAppsScript.Card_Service.Card}
 */
function cardOf(json) {
  const known = only_(json, 'card', ['name', 'header', 'sections', 'cardActions', 'fixedFooter']);
  const builder = CardService.newCardBuilder().setName(known.name);
  const head = only_(known.header, 'header', ['title', 'subtitle']);
  const header = CardService.newCardHeader().setTitle(head.title);
  if (head.subtitle) header.setSubtitle(head.subtitle);
  builder.setHeader(header);
  for (const section of known.sections) builder.addSection(section_(section));
  for (const entry of known.cardActions || []) {
    const said = only_(entry, 'cardActions', ['actionLabel', 'onClick']);
    builder.addCardAction(pressed_(CardService.newCardAction().setText(said.actionLabel), said.onClick));
  }
  if (known.fixedFooter) {
    const footer = only_(known.fixedFooter, 'fixedFooter', ['primaryButton', 'secondaryButton']);
    const made = CardService.newFixedFooter().setPrimaryButton(button_(footer.primaryButton));
    if (footer.secondaryButton) made.setSecondaryButton(button_(footer.secondaryButton));
    builder.setFixedFooter(made);
  }
  return builder.build();
}

/** @param {Json} json @return {GoogleAppsScript.Card_Service.CardSection} */
function section_(json) {
  const fields = ['header', 'widgets', 'collapsible', 'uncollapsibleWidgetsCount', 'collapseControl'];
  const known = only_(json, 'section', fields);
  const section = CardService.newCardSection();
  if (known.header) section.setHeader(known.header);
  for (const widget of known.widgets) section.addWidget(widget_(widget));
  if (known.collapsible) {
    section.setCollapsible(true).setNumUncollapsibleWidgets(known.uncollapsibleWidgetsCount);
    // The Card service has this in developer preview only; without it Google shows its own words for "more".
    if (known.collapseControl && CardService.newCollapseControl) {
      section.setCollapseControl(collapseControl_(CardService.newCollapseControl(), known.collapseControl));
    }
  }
  return section;
}

/**
 * @param {GoogleAppsScript.Card_Service.CollapseControl} made @param {Json} json
 * @return {GoogleAppsScript.Card_Service.CollapseControl}
 */
function collapseControl_(made, json) {
  const known = only_(json, 'collapseControl', ['horizontalAlignment', 'expandButton', 'collapseButton']);
  return made
    .setHorizontalAlign(CardService.HorizontalAlignment[enum_(known.horizontalAlignment, ['START', 'CENTER', 'END'])])
    .setExpandButton(plainButton_(known.expandButton))
    .setCollapseButton(plainButton_(known.collapseButton));
}

/** @param {Json} json @return {GoogleAppsScript.Card_Service.Widget} */
function widget_(json) {
  const kinds = Object.keys(json);
  const make = kinds.length === 1 && Object.prototype.hasOwnProperty.call(WIDGETS_, kinds[0]) && WIDGETS_[kinds[0]];
  if (!make) throw new Error('Double Opt-In: a widget of a kind that this version does not know: ' + kinds.join(', '));
  return make(json[kinds[0]]);
}

/** @type {Object<string, function(Json): GoogleAppsScript.Card_Service.Widget>} */
const WIDGETS_ = {
  textParagraph(json) {
    const known = only_(json, 'textParagraph', ['text', 'maxLines']);
    const made = CardService.newTextParagraph().setText(known.text);
    return known.maxLines ? made.setMaxLines(known.maxLines) : made;
  },

  decoratedText(json) {
    const fields = ['text', 'topLabel', 'bottomLabel', 'wrapText', 'startIcon', 'onClick', 'button'];
    const known = only_(json, 'decoratedText', fields);
    const made = CardService.newDecoratedText().setText(known.text);
    if (known.topLabel) made.setTopLabel(known.topLabel);
    if (known.bottomLabel) made.setBottomLabel(known.bottomLabel);
    if (known.wrapText) made.setWrapText(true);
    if (known.startIcon) made.setStartIcon(CardService.newIconImage().setMaterialIcon(symbol_(known.startIcon)));
    if (known.button) made.setButton(button_(known.button));
    return known.onClick ? pressed_(made, known.onClick) : made;
  },

  buttonList(json) {
    const set = CardService.newButtonSet();
    for (const button of only_(json, 'buttonList', ['buttons']).buttons) set.addButton(button_(button));
    return set;
  },

  columns(json) {
    const made = CardService.newColumns();
    for (const item of only_(json, 'columns', ['columnItems']).columnItems) {
      const known = only_(item, 'column', ['horizontalSizeStyle', 'widgets']);
      const style = enum_(known.horizontalSizeStyle, ['FILL_AVAILABLE_SPACE', 'FILL_MINIMUM_SPACE']);
      const column = CardService.newColumn().setHorizontalSizeStyle(CardService.HorizontalSizeStyle[style]);
      for (const widget of known.widgets) column.addWidget(widget_(widget));
      made.addColumn(column);
    }
    return made;
  },

  textInput(json) {
    const known = only_(json, 'textInput', ['name', 'label', 'value', 'type', 'hintText']);
    const made = CardService.newTextInput().setFieldName(known.name);
    if (known.label) made.setTitle(known.label);
    if (known.hintText) made.setHint(known.hintText);
    if (known.value) made.setValue(known.value);
    return made.setMultiline(enum_(known.type || 'SINGLE_LINE', ['SINGLE_LINE', 'MULTIPLE_LINE']) === 'MULTIPLE_LINE');
  },

  selectionInput(json) {
    const known = only_(json, 'selectionInput', ['name', 'label', 'type', 'items']);
    const kind = enum_(known.type, ['CHECK_BOX', 'RADIO_BUTTON', 'SWITCH', 'DROPDOWN']);
    const made = CardService.newSelectionInput().setFieldName(known.name).setType(CardService.SelectionInputType[kind]);
    if (known.label) made.setTitle(known.label);
    for (const item of known.items) {
      const one = only_(item, 'selectionInput.items', ['text', 'value', 'selected']);
      made.addItem(one.text, one.value, Boolean(one.selected));
    }
    return made;
  },

  dateTimePicker(json) {
    const known = only_(json, 'dateTimePicker', ['name', 'label', 'type', 'valueMsEpoch']);
    enum_(known.type, ['DATE_ONLY']);
    const made = CardService.newDatePicker().setFieldName(known.name).setTitle(known.label);
    return known.valueMsEpoch === undefined ? made : made.setValueInMsSinceEpoch(String(known.valueMsEpoch));
  },

  divider(json) {
    only_(json, 'divider', []);
    return CardService.newDivider();
  },
};

/** A button that does something. @param {Json} json @return {GoogleAppsScript.Card_Service.TextButton} */
function button_(json) {
  return pressed_(plainButton_(json), json.onClick);
}

/** A button's looks. @param {Json} json @return {GoogleAppsScript.Card_Service.TextButton} */
function plainButton_(json) {
  const known = only_(json, 'button', ['text', 'type', 'altText', 'icon', 'disabled', 'onClick']);
  const made = CardService.newTextButton().setText(known.text);
  const style = enum_(known.type || 'OUTLINED', ['OUTLINED', 'FILLED', 'FILLED_TONAL', 'BORDERLESS']);
  made.setTextButtonStyle(CardService.TextButtonStyle[style]);
  if (known.altText) made.setAltText(known.altText);
  if (known.icon && made.setMaterialIcon) made.setMaterialIcon(symbol_(known.icon));
  if (known.disabled) made.setDisabled(true);
  return made;
}

/**
 * What a press does: our one handler with the backend's address, or a page to open.
 * @template {Pressable} T
 * @param {T} target @param {Json} json @return {T}
 */
function pressed_(target, json) {
  const known = only_(json, 'onClick', ['action', 'openLink']);
  if (known.openLink) {
    target.setOpenLink(openLink_(known.openLink));
    return target;
  }
  const fields = ['function', 'parameters', 'loadIndicator', 'requiredWidgets', 'persistValues'];
  const action = only_(known.action, 'action', fields);
  /** @type {Object<string, string>} */
  const parameters = { [ADDRESS]: action.function };
  for (const given of action.parameters || []) parameters[given.key] = given.value;
  const made = CardService.newAction().setFunctionName('onPress').setParameters(parameters);
  const indicator = enum_(action.loadIndicator || 'SPINNER', ['SPINNER', 'NONE']);
  made.setLoadIndicator(CardService.LoadIndicator[indicator]);
  if (action.persistValues) made.setPersistValues(true);
  for (const name of action.requiredWidgets || []) made.addRequiredWidget(name);
  target.setOnClickAction(made);
  return target;
}

/** @param {Json} json @return {GoogleAppsScript.Card_Service.OpenLink} */
function openLink_(json) {
  const known = only_(json, 'openLink', ['url', 'openAs', 'onClose']);
  return CardService.newOpenLink()
    .setUrl(known.url)
    .setOpenAs(CardService.OpenAs[enum_(known.openAs || 'FULL_SIZE', ['FULL_SIZE', 'OVERLAY'])])
    .setOnClose(CardService.OnClose[enum_(known.onClose || 'NOTHING', ['NOTHING', 'RELOAD'])]);
}

/** @param {Json} json @return {GoogleAppsScript.Card_Service.MaterialIcon} */
function symbol_(json) {
  const named = only_(only_(json, 'icon', ['materialIcon']).materialIcon, 'materialIcon', ['name']);
  return CardService.newMaterialIcon().setName(named.name);
}

/**
 * The object itself, if it has no field but these.
 * @param {Json} json @param {string} place @param {string[]} fields @return {Json}
 */
function only_(json, place, fields) {
  if (json === null || typeof json !== 'object') throw new Error('Double Opt-In: ' + place + ' is missing');
  for (const key of Object.keys(json)) {
    if (!fields.includes(key)) throw new Error('Double Opt-In: ' + place + '.' + key + ' is not known to this version');
  }
  return json;
}

/**
 * @template {string} T
 * @param {string} value @param {T[]} values @return {T}
 */
function enum_(value, values) {
  const found = values.find((one) => one === value);
  if (found === undefined) throw new Error('Double Opt-In: ' + value + ' is none of ' + values.join(', '));
  return found;
}
