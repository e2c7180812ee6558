using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Matching.Reviews;

/// <summary>What a record says of the person, as keyed hashes: a judgement is found again by them, and nothing can be read.</summary>
/// <param name="Words">All words that identify: number, name and birth date as they are written.</param>
/// <param name="Identity">
/// Who it says it is: number and name, or name and birth date where there is no valid number; null where neither is whole.
/// </param>
internal sealed record ReviewKeys(byte[] Words, byte[]? Identity)
{
    public static ReviewKeys Of(IPersonTokens tokens, RegistryRecord record)
    {
        var subject = record.Subject ?? new Subject();
        return new(
            tokens.OfText("review-subject", $"{subject.CitizenNumber}\0{subject.Name}\0{subject.BirthDate}").ToArray(),
            IdentityOf(subject) is { } identity ? tokens.OfText("review-identity", identity).ToArray() : null);
    }

    private static string? IdentityOf(Subject subject)
    {
        if (PersonName.Read(subject.Name).Name is not { HasLostCharacters: false } name)
            return null;
        if (CitizenId.Parse(subject.CitizenNumber) is { IsOk: true } number)
            return $"{number.Id.Reveal()}\0{name.Key}";
        return subject.BirthDate.Length > 0 ? $"\0{name.Key}\0{subject.BirthDate}" : null;
    }

    /// <summary>Nothing: even hashes of a person are nobody's business.</summary>
    public override string ToString() => nameof(ReviewKeys);
}
