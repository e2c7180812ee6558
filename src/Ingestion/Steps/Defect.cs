namespace LowIncomeMonitor.Ingestion.Steps;

/// <summary>What is wrong with a row. Never holds a value of the row.</summary>
/// <param name="Column">The column or field at fault; empty when the whole row is.</param>
/// <param name="Code">Stable code, one of <see cref="DefectCodes"/>; see docs/errors.md.</param>
/// <param name="Sentence">What is wrong and what to do, in words.</param>
public sealed record Defect(string Column, string Code, string Sentence);
