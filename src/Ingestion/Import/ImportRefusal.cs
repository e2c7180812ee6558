namespace LowIncomeMonitor.Ingestion.Import;

/// <summary>Why a row was refused. Holds no value of the row.</summary>
public sealed record ImportRefusal(long LineNo, string Column, string Code, string Reason);
