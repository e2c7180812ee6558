namespace LowIncomeMonitor.Matching.CrossChecks.Files;

/// <summary>Places of the cells that name one person of a record; -1 where the file has no such column.</summary>
/// <param name="Column">Our name of the number's column.</param>
/// <param name="Number">The citizen number.</param>
/// <param name="Name">The name.</param>
/// <param name="BirthDate">The birth date.</param>
/// <param name="Region">Where the person lives.</param>
internal sealed record SubjectCells(string Column, int Number, int Name, int BirthDate, int Region);
