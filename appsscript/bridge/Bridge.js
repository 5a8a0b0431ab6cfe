/**
 * The add-on for people without a Cloud HTTP deployment: a script in their own account that carries Google's event to the
 * backend and the backend's cards back. It decides nothing, keeps nothing and logs nothing.
 *
 *     Gmail ──event──► onHome … onPress ──event + identity token──► backend
 *     Gmail ◄──cards── Cards.js ◄────────────── card JSON ─────────────┘
 */

/** Where the backend is; `optin deployment --bridge` writes this installation's address here. */
const BACKEND = 'https://optin.example.org';

/** The parameter that tells the one press handler which address a button was for. */
const ADDRESS = 'optin.address';

/** @typedef {GoogleAppsScript.Card_Service.Card} Card */

/** Entry points named in appsscript.json. @param {Json} event @return {Card[]} */
function onHome(event) {
  return shown_(BACKEND + '/addon/home', event);
}

/** A message is open. @param {Json} event @return {Card[]} */
function onMessage(event) {
  return shown_(BACKEND + '/addon/message', event);
}

/** A draft is open and its button was pressed. @param {Json} event @return {Card[]} */
function onCompose(event) {
  return shown_(BACKEND + '/addon/compose', event);
}

/** "Refresh" in the add-on's menu. @param {Json} event @return {GoogleAppsScript.Card_Service.UniversalActionResponse} */
function onRefresh(event) {
  return chosen_(BACKEND + '/addon/refresh', event);
}

/** "Settings" in the add-on's menu. @param {Json} event @return {GoogleAppsScript.Card_Service.UniversalActionResponse} */
function onSettings(event) {
  return chosen_(BACKEND + '/addon/settings', event);
}

/** Every button of every card. @param {Json} event @return {GoogleAppsScript.Card_Service.ActionResponse} */
function onPress(event) {
  const address = event.commonEventObject.parameters[ADDRESS];
  return pressAnswer_(post_(address, event));
}

/** @param {string} address @param {Json} event @return {Card[]} */
function shown_(address, event) {
  return cards_(post_(address, event));
}

/** @param {string} address @param {Json} event @return {GoogleAppsScript.Card_Service.UniversalActionResponse} */
function chosen_(address, event) {
  const answer = CardService.newUniversalActionResponseBuilder();
  return answer.displayAddOnCards(cards_(post_(address, event))).build();
}

/**
 * The cards of any answer, a trigger's or a press's.
 * @param {Json} answer @return {Card[]}
 */
function cards_(answer) {
  const actions = actions_(answer);
  const steps = (actions.action && actions.action.navigations) || [];
  return steps.map((/** @type {Json} */ step) => step.pushCard || step.updateCard).filter(Boolean).map(cardOf);
}

/** @param {Json} answer @return {GoogleAppsScript.Card_Service.ActionResponse} */
function pressAnswer_(answer) {
  const actions = actions_(answer);
  const action = only_(actions.action || {}, 'action', ['navigations', 'notification', 'link']);
  const made = CardService.newActionResponseBuilder();
  if (action.navigations) made.setNavigation(navigation_(action.navigations));
  if (action.notification) {
    made.setNotification(CardService.newNotification().setText(only_(action.notification, 'notification', ['text']).text));
  }
  const draft = draftLink_(actions.hostAppAction);
  if (action.link || draft) made.setOpenLink(openLink_(action.link || draft));
  return made.setStateChanged(Boolean(answer.stateChanged)).build();
}

/** @param {Json[]} steps @return {GoogleAppsScript.Card_Service.Navigation} */
function navigation_(steps) {
  const made = CardService.newNavigation();
  for (const step of steps) {
    const known = only_(step, 'navigation', ['pushCard', 'updateCard', 'pop', 'popToRoot', 'popToCard']);
    if (known.pushCard) made.pushCard(cardOf(known.pushCard));
    else if (known.updateCard) made.updateCard(cardOf(known.updateCard));
    else if (known.popToCard) made.popToNamedCard(known.popToCard);
    else if (known.popToRoot) made.popToRoot();
    else made.popCard();
  }
  return made;
}

/**
 * A script may open only drafts that it made itself, so one that the backend made is opened as a page.
 * @param {Json | undefined} host @return {Json | null}
 */
function draftLink_(host) {
  if (!host) return null;
  const gmail = only_(only_(host, 'hostAppAction', ['gmailAction']).gmailAction, 'gmailAction', ['openCreatedDraftActionMarkup']);
  const fields = ['draftId', 'draftThreadId'];
  const draft = only_(gmail.openCreatedDraftActionMarkup, 'openCreatedDraftActionMarkup', fields);
  return { url: 'https://mail.google.com/mail/#drafts/' + encodeURIComponent(draft.draftThreadId) };
}

/**
 * The RenderActions of an answer; asks Google for scopes where the backend misses some (which runs the event again).
 * @param {Json} answer @return {Json}
 */
function actions_(answer) {
  if (answer.requesting_google_scopes) {
    const wanted = answer.requesting_google_scopes;
    if (wanted.all_scopes) ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
    else ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, wanted.scopes);
  }
  const fields = ['action', 'hostAppAction'];
  if (answer.custom_authorization_prompt) return only_(answer.custom_authorization_prompt, 'prompt', fields);
  if (answer.renderActions) return only_(answer.renderActions, 'renderActions', fields);
  return only_(answer, 'answer', fields);
}

/**
 * Posts the event, without Google's tokens in it, with proof of who is asking. Never throws for the network.
 * @param {string} address @param {Json} event @return {Json}
 */
function post_(address, event) {
  if (!address || !address.startsWith(BACKEND + '/addon/')) throw new Error('Double Opt-In: not an address of the backend');
  try {
    const answer = UrlFetchApp.fetch(address, {
      method: 'post',
      contentType: 'application/json',
      headers: { Authorization: 'Bearer ' + ScriptApp.getIdentityToken() },
      payload: JSON.stringify(passedOn_(event)),
      followRedirects: false,
      muteHttpExceptions: true,
    });
    if (answer.getResponseCode() === 200) return JSON.parse(answer.getContentText());
    return excuse_(answer.getResponseCode());
  } catch (error) {
    return excuse_(0);
  }
}

/**
 * What the backend needs of an event: never a token.
 * @param {Json} event @return {Json}
 */
function passedOn_(event) {
  const common = event.commonEventObject || {};
  const parameters = Object.assign({}, common.parameters);
  delete parameters[ADDRESS];
  const gmail = event.gmail || {};
  const draft = event.draftMetadata || {};
  return {
    commonEventObject: {
      hostApp: common.hostApp,
      platform: common.platform,
      userLocale: common.userLocale || event.userLocale,
      timeZone: common.timeZone,
      formInputs: common.formInputs,
      parameters: parameters,
    },
    gmail: {
      messageId: gmail.messageId,
      threadId: gmail.threadId,
      toRecipients: gmail.toRecipients || draft.toRecipients,
      ccRecipients: gmail.ccRecipients || draft.ccRecipients,
      bccRecipients: gmail.bccRecipients || draft.bccRecipients,
    },
  };
}

/**
 * A card of our own, where the backend gave none.
 * @param {number} status 0: not reached @return {Json}
 */
function excuse_(status) {
  const refused = status === 401 || status === 403;
  const text = refused
    ? 'This script is not known to Double Opt-In yet. Ask whoever runs it to add its client id.'
    : 'Double Opt-In cannot be reached just now. Nothing is lost: your drafts and answers are where they were.';
  const again = { action: { function: BACKEND + '/addon/refresh', parameters: [], loadIndicator: 'SPINNER' } };
  const widgets = [
    { textParagraph: { text: text } },
    { buttonList: { buttons: [{ text: 'Try again', type: 'OUTLINED', onClick: again }] } },
  ];
  const header = { title: refused ? 'Not set up yet' : 'Not reached' };
  return { action: { navigations: [{ pushCard: { name: 'excuse', header: header, sections: [{ widgets: widgets }] } }] } };
}
