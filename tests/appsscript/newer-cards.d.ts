/**
 * What the Card service has and @types/google-apps-script 2.0.13 does not know yet
 * (developers.google.com/apps-script/reference/card-service: columns, column, collapse-control, text-paragraph).
 */
declare namespace GoogleAppsScript {
  namespace Card_Service {
    enum HorizontalSizeStyle {
      FILL_AVAILABLE_SPACE,
      FILL_MINIMUM_SPACE,
    }
    interface Columns extends Widget {
      addColumn(column: Column): Columns;
    }
    interface Column {
      addWidget(widget: Widget): Column;
      setHorizontalSizeStyle(style: HorizontalSizeStyle): Column;
    }
    interface CollapseControl {
      setHorizontalAlign(alignment: HorizontalAlignment): CollapseControl;
      setExpandButton(button: Button): CollapseControl;
      setCollapseButton(button: Button): CollapseControl;
    }
    interface TextParagraph {
      setMaxLines(maxLines: Integer): TextParagraph;
    }
    interface TextButton {
      /** Newer than most scripts' accounts: asked for before it is used. */
      setMaterialIcon?(icon: MaterialIcon): TextButton;
    }
    interface CardSection {
      setCollapseControl(control: CollapseControl): CardSection;
    }
    interface CardService {
      HorizontalSizeStyle: typeof HorizontalSizeStyle;
      newColumns(): Columns;
      newColumn(): Column;
      /** In developer preview: not there for everybody. */
      newCollapseControl?(): CollapseControl;
    }
  }
}
