using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.Steps;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Matching.In;

/// <summary>Opens a roster line, takes out what rules need and seals name, number and phone again for the roster.</summary>
internal sealed class RosterLineReader(ISealer sealer, IPersonTokens tokens)
{
    public StagedLine Read(LogMessage message, string snapshotId, SealedRosterLine sealedLine)
    {
        try
        {
            var context = SealContext.OfRosterLine(snapshotId, sealedLine.LineNo);
            var payload = sealedLine.Payload ?? throw new SealBrokenException("The payload is missing.");
            var line = RosterLine.Parser.ParseFrom(sealer.Open(payload.ToSealedBytes(), context));
            return Stage(snapshotId, sealedLine, line);
        }
        catch (SealBrokenException cause)
        {
            throw Poison.Seal(message, cause);
        }
        catch (InvalidProtocolBufferException)
        {
            throw Poison.Layout(message);
        }
        catch (FormatException cause)
        {
            throw Poison.Content(message, cause);
        }
    }

    private static byte[]? Bytes(ByteString token) => token.Length == PersonToken.Size ? token.ToByteArray() : null;

    private static string? Word(string text) => text.Length == 0 ? null : text;

    private static short AreaOf(string text) => (short)(text switch
    {
        "urban" => AreaKind.Urban,
        "rural" => AreaKind.Rural,
        _ => throw new FormatException("The area is neither urban nor rural."),
    });

    private static string RegionOf(string text) => RegionCode.Parse(text) is { IsOk: true } reading
        ? reading.Code.ToStatisticalCode()
        : throw new FormatException("The region is not a statistical code.");

    private StagedLine Stage(string snapshotId, SealedRosterLine sealedLine, RosterLine line)
    {
        var number = CitizenId.Parse(line.CitizenNumber);
        var nameKey = PersonName.Read(line.Name).Name?.Key ?? line.Name;
        var personal = new RosterLine { Name = line.Name, CitizenNumber = line.CitizenNumber, Phone = line.Phone };
        var hash = tokens.OfText("roster-personal", $"{line.Name}\0{line.CitizenNumber}\0{line.Phone}").ToArray();
        return new()
        {
            SnapshotId = snapshotId,
            LineNo = sealedLine.LineNo,
            HouseholdId = line.HouseholdId.Length > 0 ? line.HouseholdId : throw new FormatException("The household is missing."),
            Token = number.IsOk ? Bytes(sealedLine.PersonToken) : null,
            FallbackKey = tokens.OfText("roster-fallback", $"{line.HouseholdId}\0{nameKey}").ToArray(),
            NameToken = tokens.OfText("roster-name", nameKey).ToArray(),
            NameBirthToken = Bytes(sealedLine.NameBirthToken),
            PersonalHash = hash,
            Personal = sealer.Seal(personal.ToByteArray(), hash),
            MaskedNumber = number.Id.ToString(),
            NumberDefect = number.IsOk ? NumberConflict.Of(line, number.Id) : number.Defect.ToString(),
            BirthDate = number.IsOk ? number.Id.BirthDate : NumberConflict.BirthDateOf(line),
            Sex = (short)number.Id.Sex,
            Relation = line.Relation,
            Region = RegionOf(line.Region),
            Area = AreaOf(line.Area),
            Programme = line.Programme,
            EnrolledOn = FactReader.Required(line.EnrolledOn),
            EndedOn = FactReader.Day(line.EndedOn),
            EndReason = Word(line.EndReason),
            MonthlyAmountFen = line.HasMonthlyAmountFen ? line.MonthlyAmountFen : null,
            DeclaredMonthlyIncomeFen = line.HasDeclaredMonthlyIncomeFen ? line.DeclaredMonthlyIncomeFen : null,
            DisabilityKind = Word(line.DisabilityKind),
            DisabilityGrade = line.HasDisabilityGrade ? (short)Math.Clamp(line.DisabilityGrade, 0, 9) : null,
            SevereIllness = line.HasSevereIllness ? line.SevereIllness : null,
            LabourCapacity = Word(line.LabourCapacity),
            Schooling = Word(line.Schooling),
            SinglePersonDibao = line.HasSinglePersonDibao ? line.SinglePersonDibao : null,
        };
    }
}
