using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Linkage.People;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Matching.Reviews;

/// <summary>What identifies a person, as one side writes it. In clear, so it lives only while an answer is made.</summary>
internal sealed record Identity(string Number, string Name, string Birth)
{
    private const int ShortestNumber = 15;

    public static Identity Of(Subject? subject) =>
        subject is null ? new("", "", "") : new(subject.CitizenNumber, subject.Name, subject.BirthDate);

    public PersonProfile ToProfile() => PersonProfile.Read(Number, Name, Birth, "");

    /// <summary>The same for whoever has no reason to see more. Of a number that is no good, as much shows as of a good one.</summary>
    public Identity Masked() => new(
        CitizenId.Parse(Number) is { IsOk: true } read ? read.Id.ToString() : MaskedNumber(Number),
        Name.Length == 0 ? "" : PersonName.Read(Name).Name?.Masked ?? "*",
        Birth.Length == 0 ? "" : $"{(Birth.Length > 4 ? Birth[..4] : "****")}-**-**");

    private static string MaskedNumber(string number) => number.Length < ShortestNumber
        ? new string('*', number.Length)
        : string.Concat(number.AsSpan(0, 6), new string('*', number.Length - 10), number.AsSpan(number.Length - 4));

    /// <summary>Nothing: all of it is personal.</summary>
    public override string ToString() => nameof(Identity);
}
