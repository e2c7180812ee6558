using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Matching.In;

/// <summary>A rostered person with the name in clear, for one comparison. Never stored, never logged.</summary>
internal sealed record RosteredPerson(int PersonId, PersonName? Name, DateOnly? BirthDate, byte[]? Token)
{
    /// <summary>The id alone: a record's own text would print the name.</summary>
    public override string ToString() => $"person {PersonId}";
}
