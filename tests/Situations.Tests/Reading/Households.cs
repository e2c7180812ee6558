using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Situations.Tests.Reading;

/// <summary>Reads who belongs to a story's household and what registers say of them.</summary>
internal static class Households
{
    public const string Self = "household";
    private static readonly DateTimeOffset s_learnt = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] s_programmes =
    [
        Programmes.Dibao, Programmes.Tekun, Programmes.Edge, Programmes.Rigid, Programmes.Monitored, Programmes.Orphan,
        Programmes.UnattendedChild, Programmes.WatchExited, Programmes.WatchRefused,
    ];

    public static (HouseholdState Household, Dictionary<string, long> People) Read(
        Columns story, RegionCode region, AreaKind area)
    {
        var people = new Dictionary<string, long>(StringComparer.Ordinal) { [Self] = 0 };
        var members = new List<Member>();
        foreach (var row in story.RowsOrNull("members") ?? [])
            members.Add(Read(row, people));
        if (members.Count == 0)
            story.Fault("'members' must name at least one person");
        foreach (var (register, read) in Registers.All.Concat(WaitingRegisters.All))
        {
            foreach (var row in story.RowsOrNull(register) ?? [])
                Add(members, Read(row, register, members, people, read));
        }

        var payments = PaidLines.Read(story, people);
        var household = new HouseholdState
        {
            HouseholdId = "H1",
            Region = region,
            Area = area,
            Members = members,
            Payments = payments,
            PaymentCoverage = PaidLines.ReadCoverage(story, payments),
            LastReviewedOn = story.DayOrNull("last_reviewed_on"),
            StatedPersons = story.WholeOrNull("stated_persons"),
            Authorisation = CaseFile.ReadAuthorisation(story),
            Relief = CaseFile.ReadRelief(story),
            ReviewAttempts = CaseFile.ReadReviewAttempts(story),
        };
        return (household, people);
    }

    /// <summary>The person whom a word of the story names; 0 for the household.</summary>
    public static long PersonOf(Columns row, string word, Dictionary<string, long> people)
    {
        if (!people.TryGetValue(word, out var person))
            row.Fault($"nobody is called '{word}' here; there are {string.Join(", ", people.Keys)}");
        return person;
    }

    private static Member Read(Columns row, Dictionary<string, long> people)
    {
        var who = row.Text("who");
        var number = people.Count;
        if (!people.TryAdd(who, number))
            row.Fault($"'{who}' is there twice");
        var member = new Member
        {
            PersonId = number,
            Order = number,
            Relation = row.Word(
                "relation", "head", "spouse", "child", "parent", "grandparent", "grandchild", "sibling", "other"),
            BirthDate = row.DayOrNull("birth_date"),
            Sex = row.WordOrNull("sex", "male", "female") switch { "male" => Sex.Male, "female" => Sex.Female, _ => null },
            NumberDefect = row.TextOrNull("number_defect"),
            Enrolments = [ReadEnrolment(row), .. (row.RowsOrNull("also") ?? []).Select(Alone)],
            Elsewhere = [.. (row.RowsOrNull("elsewhere") ?? []).Select(ReadElsewhere)],
            DeclaredMonthlyIncome = row.MoneyOrNull("declared_monthly_income"),
            DisabilityKind = row.TextOrNull("disability_kind"),
            DisabilityGrade = row.WholeOrNull("disability_grade"),
            SevereIllness = row.FlagOrNull("severe_illness"),
            LabourCapacity = row.WordOrNull("labour_capacity", "full", "partial", "none"),
            Schooling = row.WordOrNull("schooling", "none", "compulsory", "senior", "college", "postgraduate"),
            SinglePersonDibao = row.FlagOrNull("single_person_dibao"),
            Absence = CaseFile.ReadAbsence(row),
            NumberDoubts = row.Words("number_doubts"),
            InOtherCounty = CaseFile.ReadOtherCounty(row),
            OfficialKin = CaseFile.ReadOfficialKin(row),
            LifeProofOn = row.DayOrNull("life_proof_on"),
        };
        row.End();
        return member;
    }

    private static Enrolment ReadEnrolment(Columns row) => new(
        row.Word("programme", s_programmes), row.Day("enrolled_on"), row.DayOrNull("ended_on"),
        row.TextOrNull("end_reason"), row.MoneyOrNull("monthly_amount"));

    private static Enrolment Alone(Columns row)
    {
        var enrolment = ReadEnrolment(row);
        row.End();
        return enrolment;
    }

    private static EnrolmentElsewhere ReadElsewhere(Columns row)
    {
        var elsewhere = new EnrolmentElsewhere(
            row.Text("household_id"), ReadEnrolment(row),
            row.WordOrNull("name", "agrees", "differs") == "differs" ? Agreement.Differs : Agreement.Agrees);
        row.End();
        return elsewhere;
    }

    private static Fact Read(
        Columns row, string register, List<Member> members, Dictionary<string, long> people,
        Func<Columns, (FactValue Value, DateOnly? From, DateOnly? To)> read)
    {
        var person = PersonOf(row, row.Text("of"), people);
        var match = row.WordOrNull("match", "name_differs", "birth_date_differs", "number_missing") switch
        {
            "name_differs" => new MatchEvidence(Agreement.Agrees, Agreement.Differs, Agreement.Missing),
            "birth_date_differs" => new MatchEvidence(Agreement.Agrees, Agreement.Agrees, Agreement.Differs),
            "number_missing" => new MatchEvidence(Agreement.Missing, Agreement.Agrees, Agreement.Agrees),
            _ => new MatchEvidence(Agreement.Agrees, Agreement.Agrees, Agreement.Missing),
        };
        var withdrawn = row.FlagOrNull("withdrawn") is true;
        var (value, from, to) = read(row);
        row.End();
        return new Fact
        {
            PersonId = person,
            Value = value,
            ValidFrom = from,
            ValidTo = to,
            RecordedAt = s_learnt,
            SupersededAt = withdrawn ? s_learnt.AddDays(1) : null,
            Source = new RecordRef(register, $"{register}-{members.Sum(member => member.Facts.Count) + 1}", 1),
            Match = match,
        };
    }

    private static void Add(List<Member> members, Fact fact)
    {
        var at = members.FindIndex(member => member.PersonId == fact.PersonId);
        // A fact about nobody was noted as a fault already.
        if (at >= 0)
            members[at] = members[at] with { Facts = [.. members[at].Facts, fact] };
    }
}
