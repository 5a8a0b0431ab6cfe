// A Card service that records: what was built reads back as the card JSON it stands for. A method that the real service
// does not have is not here either (the type check holds the names), so calling one ends the run.

const take = (value) => (value instanceof Recorded ? value.json() : value);

class Recorded {
  #made = {};
  constructor(setters, wrap = (made) => made) {
    this.wrap = wrap;
    for (const [name, set] of Object.entries(setters)) {
      this[name] = (...given) => {
        if (given.some((one) => one === undefined)) throw new Error(`${name}(undefined)`);
        set(this.#made, ...given.map(take));
        return this;
      };
    }
    this.build = () => this;
  }
  json() {
    return this.wrap(structuredClone(this.#made));
  }
}

const field = (name) => (made, value) => void (made[name] = value);
const list = (name) => (made, value) => void (made[name] ??= []).push(value);
const names = (...all) => Object.fromEntries(all.map((name) => [name, name]));
const click = {
  setOnClickAction: (made, action) => void (made.onClick = { action }),
  setOpenLink: (made, openLink) => void (made.onClick = { openLink }),
};
const as = (kind) => (made) => ({ [kind]: made });
const icon = { setMaterialIcon: field('materialIcon') };

export const CardService = {
  TextButtonStyle: names('OUTLINED', 'FILLED', 'FILLED_TONAL', 'BORDERLESS'),
  SelectionInputType: names('CHECK_BOX', 'RADIO_BUTTON', 'SWITCH', 'DROPDOWN'),
  LoadIndicator: names('SPINNER', 'NONE'),
  OpenAs: names('FULL_SIZE', 'OVERLAY'),
  OnClose: names('NOTHING', 'RELOAD'),
  HorizontalAlignment: names('START', 'CENTER', 'END'),
  HorizontalSizeStyle: names('FILL_AVAILABLE_SPACE', 'FILL_MINIMUM_SPACE'),

  newCardBuilder: () =>
    new Recorded({
      setName: field('name'), setHeader: field('header'), addSection: list('sections'),
      addCardAction: list('cardActions'), setFixedFooter: field('fixedFooter'),
    }),
  newCardHeader: () => new Recorded({ setTitle: field('title'), setSubtitle: field('subtitle') }),
  newCardSection: () =>
    new Recorded({
      setHeader: field('header'), addWidget: list('widgets'), setCollapsible: field('collapsible'),
      setNumUncollapsibleWidgets: field('uncollapsibleWidgetsCount'), setCollapseControl: field('collapseControl'),
    }),
  newCollapseControl: () =>
    new Recorded({
      setHorizontalAlign: field('horizontalAlignment'), setExpandButton: field('expandButton'),
      setCollapseButton: field('collapseButton'),
    }),
  newCardAction: () => new Recorded({ setText: field('actionLabel'), ...click }),
  newFixedFooter: () =>
    new Recorded({ setPrimaryButton: field('primaryButton'), setSecondaryButton: field('secondaryButton') }),
  newTextParagraph: () => new Recorded({ setText: field('text'), setMaxLines: field('maxLines') }, as('textParagraph')),
  newDecoratedText: () =>
    new Recorded(
      {
        setText: field('text'), setTopLabel: field('topLabel'), setBottomLabel: field('bottomLabel'),
        setWrapText: field('wrapText'), setStartIcon: field('startIcon'), setButton: field('button'), ...click,
      },
      as('decoratedText'),
    ),
  newIconImage: () => new Recorded(icon),
  newMaterialIcon: () => new Recorded({ setName: field('name') }),
  newButtonSet: () => new Recorded({ addButton: list('buttons') }, as('buttonList')),
  newTextButton: () =>
    new Recorded({
      setText: field('text'), setTextButtonStyle: field('type'), setAltText: field('altText'), setDisabled: field('disabled'),
      setMaterialIcon: (made, materialIcon) => void (made.icon = { materialIcon }), ...click,
    }),
  newColumns: () => new Recorded({ addColumn: list('columnItems') }, as('columns')),
  newColumn: () => new Recorded({ setHorizontalSizeStyle: field('horizontalSizeStyle'), addWidget: list('widgets') }),
  newTextInput: () =>
    new Recorded(
      {
        setFieldName: field('name'), setTitle: field('label'), setHint: field('hintText'), setValue: field('value'),
        setMultiline: (made, long) => void (made.type = long ? 'MULTIPLE_LINE' : 'SINGLE_LINE'),
      },
      as('textInput'),
    ),
  newSelectionInput: () =>
    new Recorded(
      {
        setFieldName: field('name'), setTitle: field('label'), setType: field('type'),
        addItem: (made, text, value, selected) => void (made.items ??= []).push({ text, value, selected }),
      },
      as('selectionInput'),
    ),
  newDatePicker: () =>
    new Recorded({ setFieldName: field('name'), setTitle: field('label'), setValueInMsSinceEpoch: field('valueMsEpoch') },
      (made) => ({ dateTimePicker: { type: 'DATE_ONLY', ...made } })),
  newDivider: () => new Recorded({}, as('divider')),
  newAction: () =>
    new Recorded({
      setFunctionName: field('script'), setParameters: field('parameters'), setLoadIndicator: field('loadIndicator'),
      setPersistValues: field('persistValues'), addRequiredWidget: list('requiredWidgets'),
    }),
  newOpenLink: () => new Recorded({ setUrl: field('url'), setOpenAs: field('openAs'), setOnClose: field('onClose') }),

  newActionResponseBuilder: () =>
    new Recorded({
      setNavigation: field('navigations'), setNotification: field('notification'), setOpenLink: field('link'),
      setStateChanged: field('stateChanged'),
    }),
  newUniversalActionResponseBuilder: () =>
    new Recorded({ displayAddOnCards: (made, cards) => void (made.cards = cards.map(take)) }),
  newNotification: () => new Recorded({ setText: field('text') }),
  newNavigation: () =>
    new Recorded(
      Object.fromEntries(
        Object.entries({ pushCard: 'pushCard', updateCard: 'updateCard', popToNamedCard: 'popToCard' })
          .map(([method, key]) => [method, (made, given) => void (made.steps ??= []).push({ [key]: given })])
          .concat(['popToRoot', 'popCard'].map((name) => [name, (made) => void (made.steps ??= []).push({ [name]: true })])),
      ),
      (made) => made.steps,
    ),
};

/** What a function of the script gave back, as JSON. */
export const readBack = (given) => (Array.isArray(given) ? given.map(take) : take(given));
