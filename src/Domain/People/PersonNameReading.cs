using System.Diagnostics.CodeAnalysis;

namespace LowIncomeMonitor.Domain.People;

/// <summary>The result of reading a text as a person's name. Never holds a refused text.</summary>
public readonly record struct PersonNameReading
{
    private PersonNameReading(ReadOutcome outcome, PersonName? name, PersonNameDefect defect) =>
        (Outcome, Name, Defect) = (outcome, name, defect);

    public ReadOutcome Outcome { get; }

    /// <summary>The name; null when refused.</summary>
    public PersonName? Name { get; }

    public PersonNameDefect Defect { get; }

    [MemberNotNullWhen(true, nameof(Name))]
    public bool IsOk => Outcome == ReadOutcome.Ok;

    /// <summary>The defect as an English sentence; it never contains the name.</summary>
    public string Reason => Defect switch
    {
        PersonNameDefect.None => "",
        PersonNameDefect.Empty => "The name is empty.",
        PersonNameDefect.TooLong => $"The name is longer than {PersonName.MaxLength} characters.",
        PersonNameDefect.BrokenCharacter => "The name contains half of a character (a lone surrogate).",
        PersonNameDefect.NothingLegible => "The name contains no legible letter.",
        _ => throw new InvalidOperationException($"No sentence for {Defect}."),
    };

    internal static PersonNameReading Ok(PersonName name) => new(ReadOutcome.Ok, name, PersonNameDefect.None);

    internal static PersonNameReading Refused(PersonNameDefect defect) => new(ReadOutcome.Refused, null, defect);
}
