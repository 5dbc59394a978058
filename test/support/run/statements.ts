import ts from 'typescript';

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
}

/**
 * Where the statements of a file begin that do something when it runs. None for a file that holds only types, or only
 * passes on what others export.
 */
export function statementStarts(path: string, text: string): Position[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const starts: Position[] = [];
  const visit = (node: ts.Node): void => {
    if (isLeftOut(node)) return;
    const isBody = ts.isArrowFunction(node.parent) && ts.isExpression(node);
    if ((ts.isStatement(node) && !ts.isBlock(node)) || (isBody && node.parent.body === node)) {
      const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
      starts.push({ line: line + 1, column: character });
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return starts;
}

function isLeftOut(node: ts.Node): boolean {
  return (
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isModuleDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    // An overload without a body.
    (ts.isFunctionDeclaration(node) && node.body === undefined)
  );
}
