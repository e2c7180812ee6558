namespace LowIncomeMonitor.Simulation.Tests.Reading;

internal sealed record RosterRow(
    string Household, string NumberText, string? Number, string Name, bool Urban, string Programme, DateOnly EnrolledOn,
    DateOnly? EndedOn, int? Income, string Labour, string Region)
{
    public DateOnly? Birth => Number is null ? null : FileCounty.Day(string.Concat(Number[6..10], "-", Number[10..12], "-", Number[12..14]));
}
