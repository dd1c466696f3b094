"""The spine: every entity of the domain, the functions and triggers that hold its invariants.

Generated from the models as they were, then frozen; the catalogue test compares the two. Plain SQL, because
that is what PostgreSQL keeps and what a reader can compare.
"""

from alembic import op

revision = "0001_spine"
down_revision = None

EXTENSIONS_AND_FUNCTIONS = (
    "CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public",
    "CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public",
    "CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public",
    """
CREATE OR REPLACE FUNCTION vi_sort_key(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN translate(replace(lower(normalize(value, NFD) COLLATE pg_unicode_fast), 'đ', 'd{'), '\u0306\u0302\u031b\u0300\u0309\u0303\u0301\u0323', '{|}') || '\t' || rtrim(translate(lower(normalize(value, NFD) COLLATE pg_unicode_fast), 'aeiouy\u0300\u0309\u0303\u0301\u0323\u0306\u0302\u031bnhtgcmlvdđkprxbqs fjwz', '00000012345'), '0')
""",
    """
CREATE OR REPLACE FUNCTION fold(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC)) COLLATE pg_unicode_fast)
""",
)

TABLES = (
    """
CREATE TABLE administrative_unit (
    id UUID DEFAULT uuidv7() NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT,
    name_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(name_vi)) STORED NOT NULL,
    code TEXT NOT NULL,
    kind VARCHAR(40) NOT NULL,
    full_name_vi TEXT NOT NULL,
    full_name_en TEXT,
    slug TEXT,
    alt_spelling_vi TEXT,
    former_names TEXT[] DEFAULT '{}' NOT NULL,
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    area_km2_approx DOUBLE PRECISION,
    province_id UUID,
    remoteness VARCHAR(40),
    commune_count INTEGER,
    valid_from DATE,
    valid_to DATE,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_administrative_unit PRIMARY KEY (id),
    CONSTRAINT ex_administrative_unit_code EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to) WITH &&),
    CONSTRAINT ck_administrative_unit_code_shape CHECK (code ~ CASE kind WHEN 'PROVINCE' THEN '^[0-9]{2}$' ELSE '^[0-9]{5}$' END),
    CONSTRAINT ck_administrative_unit_province CHECK ((kind = 'PROVINCE') = (province_id IS NULL)),
    CONSTRAINT ck_administrative_unit_no_township CHECK (kind <> 'TOWNSHIP' OR (valid_to IS NOT NULL AND valid_to <= '2025-07-01')),
    CONSTRAINT ck_administrative_unit_point_whole CHECK (num_nulls(latitude, longitude) <> 1),
    CONSTRAINT ck_administrative_unit_latitude CHECK (latitude BETWEEN 6 AND 24),
    CONSTRAINT ck_administrative_unit_longitude CHECK (longitude BETWEEN 102 AND 118),
    CONSTRAINT ck_administrative_unit_area_km2_approx CHECK (area_km2_approx > 0),
    CONSTRAINT ck_administrative_unit_validity CHECK (valid_from < valid_to),
    CONSTRAINT ck_administrative_unit_commune_count_not_negative CHECK (commune_count >= 0),
    CONSTRAINT ck_administrative_unit_administrative_unit_kind CHECK (kind IN ('PROVINCE', 'WARD', 'COMMUNE', 'TOWNSHIP')),
    CONSTRAINT fk_administrative_unit_province_id FOREIGN KEY(province_id) REFERENCES administrative_unit (id),
    CONSTRAINT ck_administrative_unit_remoteness CHECK (remoteness IN ('NONE', 'REMOTE', 'VERY_REMOTE')),
    CONSTRAINT ck_administrative_unit_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_administrative_unit_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_administrative_unit_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_administrative_unit_former_names ON administrative_unit USING gin (former_names)",
    "CREATE INDEX ix_administrative_unit_name_sort_id ON administrative_unit (name_sort, id)",
    "CREATE INDEX ix_administrative_unit_province_id_name_sort_id ON administrative_unit (province_id, name_sort, id)",
    "CREATE UNIQUE INDEX uq_administrative_unit_code ON administrative_unit (code) WHERE valid_to IS NULL",
    """
CREATE TABLE allowance_scheme (
    id UUID DEFAULT uuidv7() NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT,
    name_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(name_vi)) STORED NOT NULL,
    code VARCHAR(64) NOT NULL,
    amount_per_month BIGINT NOT NULL,
    legal_basis TEXT NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_allowance_scheme PRIMARY KEY (id),
    CONSTRAINT ck_allowance_scheme_amount_per_month CHECK (amount_per_month > 0),
    CONSTRAINT ck_allowance_scheme_starts_on_ends_on CHECK (starts_on <= ends_on),
    CONSTRAINT uq_allowance_scheme_code UNIQUE (code),
    CONSTRAINT ck_allowance_scheme_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_allowance_scheme_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_allowance_scheme_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_allowance_scheme_name_sort_id ON allowance_scheme (name_sort, id)",
    """
CREATE TABLE audit_entry (
    id UUID DEFAULT uuidv7() NOT NULL,
    position BIGINT GENERATED ALWAYS AS IDENTITY,
    occurred_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id UUID,
    organisation_id UUID,
    before_hash TEXT,
    after_hash TEXT,
    changes JSONB,
    purpose TEXT,
    reason TEXT,
    request_id TEXT,
    CONSTRAINT pk_audit_entry PRIMARY KEY (id),
    CONSTRAINT uq_audit_entry_position UNIQUE (position)
)
""",
    "CREATE INDEX ix_audit_entry_actor_position ON audit_entry (actor, position)",
    "CREATE INDEX ix_audit_entry_entity_entity_id_position ON audit_entry (entity, entity_id, position)",
    "CREATE INDEX ix_audit_entry_occurred_at_position ON audit_entry (occurred_at, position)",
    """
CREATE TABLE completion_import (
    id UUID DEFAULT uuidv7() NOT NULL,
    platform TEXT NOT NULL,
    batch TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    accepted INTEGER DEFAULT 0 NOT NULL,
    rejected INTEGER DEFAULT 0 NOT NULL,
    received_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    received_from TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_completion_import PRIMARY KEY (id),
    CONSTRAINT uq_completion_import_platform_batch UNIQUE (platform, batch),
    CONSTRAINT ck_completion_import_rows CHECK (accepted + rejected <= row_count),
    CONSTRAINT ck_completion_import_row_count_not_negative CHECK (row_count >= 0),
    CONSTRAINT ck_completion_import_accepted_not_negative CHECK (accepted >= 0),
    CONSTRAINT ck_completion_import_rejected_not_negative CHECK (rejected >= 0),
    CONSTRAINT ck_completion_import_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC'))
)
""",
    "CREATE INDEX ix_completion_import_received_at_id ON completion_import (received_at, id)",
    """
CREATE TABLE event_outbox (
    id UUID DEFAULT uuidv7() NOT NULL,
    position BIGINT GENERATED ALWAYS AS IDENTITY,
    transaction_id BIGINT DEFAULT (pg_current_xact_id()::text)::bigint NOT NULL,
    occurred_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    type TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id UUID NOT NULL,
    organisation_id UUID,
    payload JSONB DEFAULT '{}' NOT NULL,
    CONSTRAINT pk_event_outbox PRIMARY KEY (id),
    CONSTRAINT uq_event_outbox_position UNIQUE (position)
)
""",
    "CREATE INDEX ix_event_outbox_entity_entity_id_position ON event_outbox (entity, entity_id, position)",
    "CREATE INDEX ix_event_outbox_occurred_at ON event_outbox (occurred_at)",
    "CREATE INDEX ix_event_outbox_transaction_id_position ON event_outbox (transaction_id, position)",
    """
CREATE TABLE framework (
    id UUID DEFAULT uuidv7() NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT,
    name_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(name_vi)) STORED NOT NULL,
    code VARCHAR(64) NOT NULL,
    edition TEXT,
    legal_basis TEXT,
    issued_on DATE,
    url TEXT,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_framework PRIMARY KEY (id),
    CONSTRAINT ck_framework_url CHECK (url ~ '^(https?://[^[:space:]]+)$'),
    CONSTRAINT uq_framework_code UNIQUE (code),
    CONSTRAINT ck_framework_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_framework_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_framework_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_framework_name_sort_id ON framework (name_sort, id)",
    """
CREATE TABLE job_position (
    id UUID DEFAULT uuidv7() NOT NULL,
    title_vi TEXT NOT NULL,
    title_en TEXT,
    title_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(title_vi)) STORED NOT NULL,
    code VARCHAR(64) NOT NULL,
    full_time_dx BOOLEAN DEFAULT false NOT NULL,
    tier VARCHAR(40),
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_job_position PRIMARY KEY (id),
    CONSTRAINT uq_job_position_code UNIQUE (code),
    CONSTRAINT ck_job_position_government_tier CHECK (tier IN ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    CONSTRAINT ck_job_position_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_job_position_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_job_position_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_job_position_title_sort_id ON job_position (title_sort, id)",
    """
CREATE TABLE partnership (
    id UUID DEFAULT uuidv7() NOT NULL,
    title_vi TEXT NOT NULL,
    title_en TEXT,
    title_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(title_vi)) STORED NOT NULL,
    code VARCHAR(64) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    status VARCHAR(40) DEFAULT 'DRAFT' NOT NULL,
    document_no TEXT,
    starts_on DATE,
    ends_on DATE,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_partnership PRIMARY KEY (id),
    CONSTRAINT ck_partnership_starts_on_ends_on CHECK (starts_on <= ends_on),
    CONSTRAINT uq_partnership_code UNIQUE (code),
    CONSTRAINT ck_partnership_partnership_kind CHECK (kind IN ('MOU', 'TRAINING', 'INTERNSHIP', 'SCHOLARSHIP', 'RESEARCH')),
    CONSTRAINT ck_partnership_partnership_status CHECK (status IN ('DRAFT', 'ACTIVE', 'EXPIRED', 'ENDED')),
    CONSTRAINT ck_partnership_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_partnership_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_partnership_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_partnership_status_ends_on_id ON partnership (status, ends_on, id)",
    "CREATE INDEX ix_partnership_title_sort_id ON partnership (title_sort, id)",
    """
CREATE TABLE pathway (
    id UUID DEFAULT uuidv7() NOT NULL,
    title_vi TEXT NOT NULL,
    title_en TEXT,
    title_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(title_vi)) STORED NOT NULL,
    code VARCHAR(64) NOT NULL,
    summary_vi TEXT,
    summary_en TEXT,
    audiences TEXT[] DEFAULT '{}' NOT NULL,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_pathway PRIMARY KEY (id),
    CONSTRAINT ck_pathway_audiences_within CHECK (audiences <@ ARRAY['CADRE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'TEAM_MEMBER', 'CITIZEN', 'BUSINESS', 'STUDENT', 'TEACHER', 'EXPERT']::text[]),
    CONSTRAINT uq_pathway_code UNIQUE (code),
    CONSTRAINT ck_pathway_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_pathway_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_pathway_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_pathway_title_sort_id ON pathway (title_sort, id)",
    """
CREATE TABLE allowance_scheme_position (
    allowance_scheme_id UUID NOT NULL,
    job_position_id UUID NOT NULL,
    CONSTRAINT pk_allowance_scheme_position PRIMARY KEY (allowance_scheme_id, job_position_id),
    CONSTRAINT fk_allowance_scheme_position_allowance_scheme_id FOREIGN KEY(allowance_scheme_id) REFERENCES allowance_scheme (id) ON DELETE CASCADE,
    CONSTRAINT fk_allowance_scheme_position_job_position_id FOREIGN KEY(job_position_id) REFERENCES job_position (id)
)
""",
    "CREATE INDEX ix_allowance_scheme_position_job_position_id_allowance__3c70 ON allowance_scheme_position (job_position_id, allowance_scheme_id)",
    """
CREATE TABLE area (
    id UUID DEFAULT uuidv7() NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT,
    name_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(name_vi)) STORED NOT NULL,
    code VARCHAR(64) NOT NULL,
    basis VARCHAR(40) NOT NULL,
    province_id UUID,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_area PRIMARY KEY (id),
    CONSTRAINT uq_area_id_basis UNIQUE (id, basis),
    CONSTRAINT uq_area_code UNIQUE (code),
    CONSTRAINT ck_area_area_basis CHECK (basis IN ('FORMER_DISTRICT', 'CUSTOM')),
    CONSTRAINT fk_area_province_id FOREIGN KEY(province_id) REFERENCES administrative_unit (id),
    CONSTRAINT ck_area_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_area_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_area_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_area_basis_name_sort_id ON area (basis, name_sort, id)",
    "CREATE INDEX ix_area_province_id ON area (province_id)",
    """
CREATE TABLE infrastructure_status (
    id UUID DEFAULT uuidv7() NOT NULL,
    unit_id UUID NOT NULL,
    observed_on DATE NOT NULL,
    connectivity VARCHAR(40) NOT NULL,
    fixed_broadband BOOLEAN,
    mobile_4g BOOLEAN,
    device_count INTEGER,
    equipment_gap INTEGER,
    funding_needed BIGINT,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_infrastructure_status PRIMARY KEY (id),
    CONSTRAINT uq_infrastructure_status_unit_id_observed_on UNIQUE (unit_id, observed_on),
    CONSTRAINT ck_infrastructure_status_device_count_not_negative CHECK (device_count >= 0),
    CONSTRAINT ck_infrastructure_status_equipment_gap_not_negative CHECK (equipment_gap >= 0),
    CONSTRAINT ck_infrastructure_status_funding_needed_not_negative CHECK (funding_needed >= 0),
    CONSTRAINT fk_infrastructure_status_unit_id FOREIGN KEY(unit_id) REFERENCES administrative_unit (id),
    CONSTRAINT ck_infrastructure_status_connectivity CHECK (connectivity IN ('NONE', 'WEAK', 'STABLE')),
    CONSTRAINT ck_infrastructure_status_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_infrastructure_status_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_infrastructure_status_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_infrastructure_status_connectivity_unit_id ON infrastructure_status (connectivity, unit_id)",
    """
CREATE TABLE organisation (
    id UUID DEFAULT uuidv7() NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT,
    name_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(name_vi)) STORED NOT NULL,
    code VARCHAR(64) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    status VARCHAR(40) DEFAULT 'ACTIVE' NOT NULL,
    tier VARCHAR(40),
    abbreviation TEXT,
    website TEXT,
    head_office_unit_id UUID,
    parent_id UUID,
    note TEXT,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_organisation PRIMARY KEY (id),
    CONSTRAINT ck_organisation_website CHECK (website ~ '^(https?://[^[:space:]]+)$'),
    CONSTRAINT ck_organisation_code_shape CHECK (code ~ '^([a-z0-9]+(-[a-z0-9]+)*)$'),
    CONSTRAINT uq_organisation_code UNIQUE (code),
    CONSTRAINT ck_organisation_organisation_kind CHECK (kind IN ('PROVINCIAL_PEOPLES_COMMITTEE', 'PROVINCIAL_DEPARTMENT', 'PROVINCIAL_AGENCY', 'PUBLIC_SERVICE_CENTRE', 'COMMUNE_PEOPLES_COMMITTEE', 'DX_CENTRE', 'MINISTRY', 'MINISTRY_AGENCY', 'UNIVERSITY', 'UNIVERSITY_CAMPUS', 'COLLEGE', 'TRAINING_INSTITUTION', 'TECH_FIRM', 'TECH_FIRM_BRANCH', 'STATE_ENTERPRISE', 'ENTERPRISE', 'MASS_ORGANISATION', 'PROFESSIONAL_ASSOCIATION', 'INTERNATIONAL_ORGANISATION')),
    CONSTRAINT ck_organisation_organisation_status CHECK (status IN ('PLANNED', 'ACTIVE', 'MERGED', 'INACTIVE')),
    CONSTRAINT ck_organisation_government_tier CHECK (tier IN ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    CONSTRAINT fk_organisation_head_office_unit_id FOREIGN KEY(head_office_unit_id) REFERENCES administrative_unit (id),
    CONSTRAINT fk_organisation_parent_id FOREIGN KEY(parent_id) REFERENCES organisation (id),
    CONSTRAINT ck_organisation_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_organisation_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_organisation_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_organisation_head_office_unit_id_name_sort_id ON organisation (head_office_unit_id, name_sort, id)",
    "CREATE INDEX ix_organisation_kind_name_sort_id ON organisation (kind, name_sort, id)",
    "CREATE INDEX ix_organisation_name_sort_id ON organisation (name_sort, id)",
    "CREATE INDEX ix_organisation_parent_id_name_sort_id ON organisation (parent_id, name_sort, id)",
    """
CREATE TABLE pathway_step (
    id UUID DEFAULT uuidv7() NOT NULL,
    title_vi TEXT NOT NULL,
    title_en TEXT,
    title_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(title_vi)) STORED NOT NULL,
    pathway_id UUID NOT NULL,
    position INTEGER NOT NULL,
    stage VARCHAR(40) NOT NULL,
    opportunity_kinds TEXT[] DEFAULT '{}' NOT NULL,
    min_level INTEGER,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_pathway_step PRIMARY KEY (id),
    CONSTRAINT uq_pathway_step_pathway_id_position UNIQUE (pathway_id, position),
    CONSTRAINT ck_pathway_step_opportunity_kinds_within CHECK (opportunity_kinds <@ ARRAY['COURSE', 'INTERNSHIP', 'SCHOLARSHIP', 'EXPERT_ASSIGNMENT', 'PILOT_CALL']::text[]),
    CONSTRAINT ck_pathway_step_position CHECK (position > 0),
    CONSTRAINT ck_pathway_step_min_level CHECK (min_level BETWEEN 1 AND 8),
    CONSTRAINT fk_pathway_step_pathway_id FOREIGN KEY(pathway_id) REFERENCES pathway (id) ON DELETE CASCADE,
    CONSTRAINT ck_pathway_step_pathway_stage CHECK (stage IN ('TRAINING', 'PRACTICE', 'IMPLEMENTATION')),
    CONSTRAINT ck_pathway_step_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC'))
)
""",
    """
CREATE TABLE skill (
    id UUID DEFAULT uuidv7() NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT,
    name_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(name_vi)) STORED NOT NULL,
    framework_id UUID NOT NULL,
    code VARCHAR(64) NOT NULL,
    parent_id UUID,
    level VARCHAR(40) NOT NULL,
    topic VARCHAR(40),
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_skill PRIMARY KEY (id),
    CONSTRAINT uq_skill_framework_id_code UNIQUE (framework_id, code),
    CONSTRAINT uq_skill_id_framework_id UNIQUE (id, framework_id),
    CONSTRAINT fk_skill_parent_id_framework_id FOREIGN KEY(parent_id, framework_id) REFERENCES skill (id, framework_id),
    CONSTRAINT ck_skill_parent CHECK (parent_id <> id),
    CONSTRAINT fk_skill_framework_id FOREIGN KEY(framework_id) REFERENCES framework (id),
    CONSTRAINT ck_skill_skill_level CHECK (level IN ('AREA', 'COMPETENCE', 'TOPIC')),
    CONSTRAINT ck_skill_skill_topic CHECK (topic IN ('INFORMATION_SYSTEMS', 'DIGITAL_SIGNATURE', 'NATIONAL_DATABASES', 'ELECTRONIC_RECORDS', 'INFORMATION_SECURITY', 'ONLINE_PUBLIC_SERVICES', 'CASHLESS_PAYMENT', 'DATA_ANALYTICS', 'AI', 'E_COMMERCE', 'DIGITAL_CULTURE')),
    CONSTRAINT ck_skill_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_skill_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_skill_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_skill_name_sort_id ON skill (name_sort, id)",
    "CREATE INDEX ix_skill_parent_id_code_id ON skill (parent_id, code, id)",
    "CREATE INDEX ix_skill_topic ON skill (topic)",
    """
CREATE TABLE sub_unit (
    id UUID DEFAULT uuidv7() NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT,
    name_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(name_vi)) STORED NOT NULL,
    unit_id UUID NOT NULL,
    kind VARCHAR(40) NOT NULL,
    valid_to DATE,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_sub_unit PRIMARY KEY (id),
    CONSTRAINT uq_sub_unit_id_unit_id UNIQUE (id, unit_id),
    CONSTRAINT fk_sub_unit_unit_id FOREIGN KEY(unit_id) REFERENCES administrative_unit (id),
    CONSTRAINT ck_sub_unit_sub_unit_kind CHECK (kind IN ('VILLAGE', 'RESIDENTIAL_GROUP')),
    CONSTRAINT ck_sub_unit_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_sub_unit_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_sub_unit_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_sub_unit_unit_id_name_sort_id ON sub_unit (unit_id, name_sort, id)",
    """
CREATE TABLE unit_succession (
    predecessor_id UUID NOT NULL,
    successor_id UUID NOT NULL,
    share VARCHAR(40) NOT NULL,
    main BOOLEAN DEFAULT false NOT NULL,
    CONSTRAINT pk_unit_succession PRIMARY KEY (predecessor_id, successor_id),
    CONSTRAINT ck_unit_succession_two_units CHECK (predecessor_id <> successor_id),
    CONSTRAINT fk_unit_succession_predecessor_id FOREIGN KEY(predecessor_id) REFERENCES administrative_unit (id),
    CONSTRAINT fk_unit_succession_successor_id FOREIGN KEY(successor_id) REFERENCES administrative_unit (id),
    CONSTRAINT ck_unit_succession_succession_share CHECK (share IN ('WHOLE', 'PART'))
)
""",
    "CREATE INDEX ix_unit_succession_successor_id_predecessor_id ON unit_succession (successor_id, predecessor_id)",
    "CREATE UNIQUE INDEX uq_unit_succession_whole ON unit_succession (predecessor_id) WHERE share = 'WHOLE'",
    """
CREATE TABLE api_client (
    id UUID DEFAULT uuidv7() NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT,
    name_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(name_vi)) STORED NOT NULL,
    organisation_id UUID NOT NULL,
    subject TEXT,
    key_hash BYTEA,
    scopes TEXT[] DEFAULT '{}' NOT NULL,
    quota_per_day INTEGER,
    purpose TEXT NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    revoked_at TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_api_client PRIMARY KEY (id),
    CONSTRAINT ck_api_client_quota_per_day CHECK (quota_per_day > 0),
    CONSTRAINT fk_api_client_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT uq_api_client_subject UNIQUE (subject),
    CONSTRAINT uq_api_client_key_hash UNIQUE (key_hash),
    CONSTRAINT ck_api_client_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC'))
)
""",
    "CREATE INDEX ix_api_client_organisation_id_name_sort_id ON api_client (organisation_id, name_sort, id)",
    """
CREATE TABLE area_membership (
    area_id UUID NOT NULL,
    unit_id UUID NOT NULL,
    basis VARCHAR(40) NOT NULL,
    CONSTRAINT pk_area_membership PRIMARY KEY (area_id, unit_id),
    CONSTRAINT fk_area_membership_area_id_basis FOREIGN KEY(area_id, basis) REFERENCES area (id, basis) ON DELETE CASCADE,
    CONSTRAINT uq_area_membership_unit_id_basis UNIQUE (unit_id, basis),
    CONSTRAINT fk_area_membership_unit_id FOREIGN KEY(unit_id) REFERENCES administrative_unit (id),
    CONSTRAINT ck_area_membership_area_basis CHECK (basis IN ('FORMER_DISTRICT', 'CUSTOM'))
)
""",
    """
CREATE TABLE area_touch (
    area_id UUID NOT NULL,
    unit_id UUID NOT NULL,
    CONSTRAINT pk_area_touch PRIMARY KEY (area_id, unit_id),
    CONSTRAINT fk_area_touch_area_id FOREIGN KEY(area_id) REFERENCES area (id) ON DELETE CASCADE,
    CONSTRAINT fk_area_touch_unit_id FOREIGN KEY(unit_id) REFERENCES administrative_unit (id)
)
""",
    "CREATE INDEX ix_area_touch_unit_id_area_id ON area_touch (unit_id, area_id)",
    """
CREATE TABLE community_team (
    id UUID DEFAULT uuidv7() NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT,
    name_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(name_vi)) STORED NOT NULL,
    code VARCHAR(64) NOT NULL,
    level VARCHAR(40) NOT NULL,
    unit_id UUID NOT NULL,
    sub_unit_id UUID,
    status VARCHAR(40) DEFAULT 'PROPOSED' NOT NULL,
    decision_no TEXT,
    founded_on DATE,
    inactive_on DATE,
    size_limit INTEGER,
    zalo_link TEXT,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_community_team PRIMARY KEY (id),
    CONSTRAINT fk_community_team_sub_unit_id_unit_id FOREIGN KEY(sub_unit_id, unit_id) REFERENCES sub_unit (id, unit_id),
    CONSTRAINT ck_community_team_level_place CHECK ((level = 'VILLAGE') = (sub_unit_id IS NOT NULL)),
    CONSTRAINT ck_community_team_dated CHECK (status NOT IN ('INACTIVE', 'DISSOLVED') OR inactive_on IS NOT NULL),
    CONSTRAINT ck_community_team_size_limit CHECK (size_limit > 0),
    CONSTRAINT ck_community_team_founded_on_inactive_on CHECK (founded_on <= inactive_on),
    CONSTRAINT ck_community_team_zalo_link CHECK (zalo_link ~ '^(https?://[^[:space:]]+)$'),
    CONSTRAINT uq_community_team_code UNIQUE (code),
    CONSTRAINT ck_community_team_team_level CHECK (level IN ('COMMUNE', 'VILLAGE')),
    CONSTRAINT fk_community_team_unit_id FOREIGN KEY(unit_id) REFERENCES administrative_unit (id),
    CONSTRAINT ck_community_team_team_status CHECK (status IN ('PROPOSED', 'ACTIVE', 'INACTIVE', 'DISSOLVED')),
    CONSTRAINT ck_community_team_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_community_team_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_community_team_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_community_team_name_sort_id ON community_team (name_sort, id)",
    "CREATE INDEX ix_community_team_sub_unit_id_id ON community_team (sub_unit_id, id)",
    "CREATE INDEX ix_community_team_unit_id_name_sort_id ON community_team (unit_id, name_sort, id)",
    "CREATE UNIQUE INDEX uq_community_team_commune ON community_team (unit_id) WHERE level = 'COMMUNE' AND status = 'ACTIVE'",
    "CREATE UNIQUE INDEX uq_community_team_village ON community_team (sub_unit_id) WHERE level = 'VILLAGE' AND status = 'ACTIVE'",
    """
CREATE TABLE job_position_skill (
    job_position_id UUID NOT NULL,
    skill_id UUID NOT NULL,
    level INTEGER NOT NULL,
    CONSTRAINT pk_job_position_skill PRIMARY KEY (job_position_id, skill_id),
    CONSTRAINT ck_job_position_skill_level CHECK (level BETWEEN 1 AND 8),
    CONSTRAINT fk_job_position_skill_job_position_id FOREIGN KEY(job_position_id) REFERENCES job_position (id) ON DELETE CASCADE,
    CONSTRAINT fk_job_position_skill_skill_id FOREIGN KEY(skill_id) REFERENCES skill (id)
)
""",
    "CREATE INDEX ix_job_position_skill_skill_id_job_position_id ON job_position_skill (skill_id, job_position_id)",
    """
CREATE TABLE organisation_contact (
    id UUID DEFAULT uuidv7() NOT NULL,
    organisation_id UUID NOT NULL,
    role VARCHAR(40) NOT NULL,
    name TEXT,
    phone TEXT,
    email TEXT,
    is_public BOOLEAN DEFAULT false NOT NULL,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_organisation_contact PRIMARY KEY (id),
    CONSTRAINT ck_organisation_contact_phone CHECK (phone ~ '^(\\+[1-9][0-9]{6,14})$'),
    CONSTRAINT ck_organisation_contact_email CHECK (email ~ '^([^@[:space:]]+@[^@[:space:]]+)$'),
    CONSTRAINT fk_organisation_contact_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT ck_organisation_contact_contact_role CHECK (role IN ('GENERAL', 'TRAINING', 'INTERNSHIP', 'SCHOLARSHIP', 'PARTNERSHIP', 'TECHNICAL', 'DATA_PROTECTION')),
    CONSTRAINT ck_organisation_contact_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_organisation_contact_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_organisation_contact_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_organisation_contact_organisation_id_role_id ON organisation_contact (organisation_id, role, id)",
    """
CREATE TABLE organisation_identifier (
    organisation_id UUID NOT NULL,
    scheme VARCHAR(40) NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_organisation_identifier PRIMARY KEY (organisation_id, scheme),
    CONSTRAINT uq_organisation_identifier_scheme_value UNIQUE (scheme, value),
    CONSTRAINT fk_organisation_identifier_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT ck_organisation_identifier_identifier_scheme CHECK (scheme IN ('MOET_ADMISSION', 'TAX_CODE', 'AGENCY_EID', 'ROR', 'WEBSITE'))
)
""",
    """
CREATE TABLE partnership_party (
    partnership_id UUID NOT NULL,
    organisation_id UUID NOT NULL,
    CONSTRAINT pk_partnership_party PRIMARY KEY (partnership_id, organisation_id),
    CONSTRAINT fk_partnership_party_partnership_id FOREIGN KEY(partnership_id) REFERENCES partnership (id) ON DELETE CASCADE,
    CONSTRAINT fk_partnership_party_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id)
)
""",
    "CREATE INDEX ix_partnership_party_organisation_id_partnership_id ON partnership_party (organisation_id, partnership_id)",
    """
CREATE TABLE pathway_step_skill (
    pathway_step_id UUID NOT NULL,
    skill_id UUID NOT NULL,
    level INTEGER,
    CONSTRAINT pk_pathway_step_skill PRIMARY KEY (pathway_step_id, skill_id),
    CONSTRAINT ck_pathway_step_skill_level CHECK (level BETWEEN 1 AND 8),
    CONSTRAINT fk_pathway_step_skill_pathway_step_id FOREIGN KEY(pathway_step_id) REFERENCES pathway_step (id) ON DELETE CASCADE,
    CONSTRAINT fk_pathway_step_skill_skill_id FOREIGN KEY(skill_id) REFERENCES skill (id)
)
""",
    "CREATE INDEX ix_pathway_step_skill_skill_id_pathway_step_id ON pathway_step_skill (skill_id, pathway_step_id)",
    """
CREATE TABLE person (
    id UUID DEFAULT uuidv7() NOT NULL,
    full_name TEXT,
    given_name TEXT,
    preferred_name TEXT,
    name_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(given_name) || ' ' || vi_sort_key(full_name)) STORED,
    birth_year INTEGER,
    phone TEXT,
    email TEXT,
    home_unit_id UUID,
    category VARCHAR(40),
    employer_id UUID,
    job_position_id UUID,
    subject TEXT,
    id_number_hash BYTEA,
    hidden_at TIMESTAMP WITH TIME ZONE,
    anonymised_at TIMESTAMP WITH TIME ZONE,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_person PRIMARY KEY (id),
    CONSTRAINT ck_person_phone CHECK (phone ~ '^(\\+[1-9][0-9]{6,14})$'),
    CONSTRAINT ck_person_email CHECK (email ~ '^([^@[:space:]]+@[^@[:space:]]+)$'),
    CONSTRAINT ck_person_birth_year CHECK (birth_year BETWEEN 1900 AND 2100),
    CONSTRAINT ck_person_names CHECK (anonymised_at IS NOT NULL OR num_nulls(full_name, given_name) = 0),
    CONSTRAINT ck_person_anonymised CHECK (anonymised_at IS NULL OR num_nonnulls(full_name, given_name, preferred_name, birth_year, phone, email, home_unit_id, subject, id_number_hash, source) = 0),
    CONSTRAINT fk_person_home_unit_id FOREIGN KEY(home_unit_id) REFERENCES administrative_unit (id),
    CONSTRAINT ck_person_audience CHECK (category IN ('CADRE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'TEAM_MEMBER', 'CITIZEN', 'BUSINESS', 'STUDENT', 'TEACHER', 'EXPERT')),
    CONSTRAINT fk_person_employer_id FOREIGN KEY(employer_id) REFERENCES organisation (id),
    CONSTRAINT fk_person_job_position_id FOREIGN KEY(job_position_id) REFERENCES job_position (id),
    CONSTRAINT uq_person_subject UNIQUE (subject),
    CONSTRAINT uq_person_id_number_hash UNIQUE (id_number_hash),
    CONSTRAINT ck_person_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_person_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_person_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_person_employer_id_name_sort_id ON person (employer_id, name_sort, id)",
    "CREATE INDEX ix_person_home_unit_id_name_sort_id ON person (home_unit_id, name_sort, id)",
    "CREATE INDEX ix_person_job_position_id_id ON person (job_position_id, id)",
    "CREATE INDEX ix_person_name_sort_id ON person (name_sort, id)",
    """
CREATE TABLE skill_centre (
    id UUID DEFAULT uuidv7() NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT,
    name_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(name_vi)) STORED NOT NULL,
    code VARCHAR(64) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    status VARCHAR(40) DEFAULT 'PLANNED' NOT NULL,
    organisation_id UUID,
    unit_id UUID NOT NULL,
    capacity INTEGER,
    services TEXT[] DEFAULT '{}' NOT NULL,
    address TEXT,
    opening_hours TEXT,
    phone TEXT,
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_skill_centre PRIMARY KEY (id),
    CONSTRAINT ck_skill_centre_services_within CHECK (services <@ ARRAY['CLASSES', 'SELF_STUDY', 'ONLINE_SERVICE_HELP', 'PAYMENT_HELP', 'COMMERCE_HELP', 'DEVICE_LENDING', 'INTERNET_ACCESS']::text[]),
    CONSTRAINT ck_skill_centre_phone CHECK (phone ~ '^(\\+[1-9][0-9]{6,14})$'),
    CONSTRAINT ck_skill_centre_point_whole CHECK (num_nulls(latitude, longitude) <> 1),
    CONSTRAINT ck_skill_centre_latitude CHECK (latitude BETWEEN 6 AND 24),
    CONSTRAINT ck_skill_centre_longitude CHECK (longitude BETWEEN 102 AND 118),
    CONSTRAINT ck_skill_centre_capacity_not_negative CHECK (capacity >= 0),
    CONSTRAINT uq_skill_centre_code UNIQUE (code),
    CONSTRAINT ck_skill_centre_skill_centre_kind CHECK (kind IN ('PROVINCIAL_DX_CENTRE', 'COMMUNITY_SKILL_CENTRE')),
    CONSTRAINT ck_skill_centre_skill_centre_status CHECK (status IN ('PLANNED', 'OPERATING', 'CLOSED')),
    CONSTRAINT fk_skill_centre_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_skill_centre_unit_id FOREIGN KEY(unit_id) REFERENCES administrative_unit (id),
    CONSTRAINT ck_skill_centre_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_skill_centre_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_skill_centre_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_skill_centre_name_sort_id ON skill_centre (name_sort, id)",
    "CREATE INDEX ix_skill_centre_organisation_id_name_sort_id ON skill_centre (organisation_id, name_sort, id)",
    "CREATE INDEX ix_skill_centre_status_unit_id ON skill_centre (status, unit_id)",
    "CREATE INDEX ix_skill_centre_unit_id_name_sort_id ON skill_centre (unit_id, name_sort, id)",
    """
CREATE TABLE skill_match (
    skill_id UUID NOT NULL,
    scheme VARCHAR(40) NOT NULL,
    value TEXT NOT NULL,
    title_en TEXT,
    CONSTRAINT pk_skill_match PRIMARY KEY (skill_id, scheme, value),
    CONSTRAINT fk_skill_match_skill_id FOREIGN KEY(skill_id) REFERENCES skill (id) ON DELETE CASCADE,
    CONSTRAINT ck_skill_match_skill_match_scheme CHECK (scheme IN ('DIGCOMP_2_2', 'DIGCOMP_3_0', 'ESCO'))
)
""",
    """
CREATE TABLE staff_need (
    id UUID DEFAULT uuidv7() NOT NULL,
    code VARCHAR(64) NOT NULL,
    organisation_id UUID,
    unit_id UUID,
    job_position_id UUID NOT NULL,
    headcount INTEGER DEFAULT 1 NOT NULL,
    urgency VARCHAR(40) DEFAULT 'NORMAL' NOT NULL,
    urgency_rank SMALLINT GENERATED ALWAYS AS (CASE urgency WHEN 'CRITICAL' THEN 1 WHEN 'HIGH' THEN 2 WHEN 'NORMAL' THEN 3 ELSE 4 END) STORED NOT NULL,
    needed_from DATE,
    mode VARCHAR(40) NOT NULL,
    field_of_study TEXT,
    status VARCHAR(40) DEFAULT 'OPEN' NOT NULL,
    note TEXT,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_staff_need PRIMARY KEY (id),
    CONSTRAINT ck_staff_need_one_place CHECK (num_nonnulls(organisation_id, unit_id) = 1),
    CONSTRAINT ck_staff_need_headcount CHECK (headcount > 0),
    CONSTRAINT ck_staff_need_field_of_study CHECK (field_of_study ~ '^([0-9]{2,4})$'),
    CONSTRAINT uq_staff_need_code UNIQUE (code),
    CONSTRAINT fk_staff_need_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_staff_need_unit_id FOREIGN KEY(unit_id) REFERENCES administrative_unit (id),
    CONSTRAINT fk_staff_need_job_position_id FOREIGN KEY(job_position_id) REFERENCES job_position (id),
    CONSTRAINT ck_staff_need_urgency CHECK (urgency IN ('LOW', 'NORMAL', 'HIGH', 'CRITICAL')),
    CONSTRAINT ck_staff_need_staff_need_mode CHECK (mode IN ('EMPLOY', 'CONTRACT', 'EXCHANGE', 'TELEWORK', 'INTERN', 'TRAIN_OWN')),
    CONSTRAINT ck_staff_need_staff_need_status CHECK (status IN ('OPEN', 'MATCHED', 'FILLED', 'WITHDRAWN')),
    CONSTRAINT ck_staff_need_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_staff_need_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_staff_need_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_staff_need_job_position_id_status_urgency_rank_id ON staff_need (job_position_id, status, urgency_rank, id)",
    "CREATE INDEX ix_staff_need_organisation_id_urgency_rank_id ON staff_need (organisation_id, urgency_rank, id)",
    "CREATE INDEX ix_staff_need_status_urgency_rank_id ON staff_need (status, urgency_rank, id)",
    "CREATE INDEX ix_staff_need_unit_id_urgency_rank_id ON staff_need (unit_id, urgency_rank, id)",
    "CREATE INDEX ix_staff_need_urgency_rank_id ON staff_need (urgency_rank, id)",
    """
CREATE TABLE strategic_plan (
    id UUID DEFAULT uuidv7() NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT,
    name_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(name_vi)) STORED NOT NULL,
    code VARCHAR(64) NOT NULL,
    parent_id UUID,
    issuer_id UUID,
    starts_on DATE,
    ends_on DATE,
    motto_vi TEXT,
    motto_en TEXT,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_strategic_plan PRIMARY KEY (id),
    CONSTRAINT ck_strategic_plan_starts_on_ends_on CHECK (starts_on <= ends_on),
    CONSTRAINT uq_strategic_plan_code UNIQUE (code),
    CONSTRAINT fk_strategic_plan_parent_id FOREIGN KEY(parent_id) REFERENCES strategic_plan (id),
    CONSTRAINT fk_strategic_plan_issuer_id FOREIGN KEY(issuer_id) REFERENCES organisation (id),
    CONSTRAINT ck_strategic_plan_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_strategic_plan_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_strategic_plan_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_strategic_plan_issuer_id_name_sort_id ON strategic_plan (issuer_id, name_sort, id)",
    "CREATE INDEX ix_strategic_plan_name_sort_id ON strategic_plan (name_sort, id)",
    "CREATE INDEX ix_strategic_plan_parent_id_name_sort_id ON strategic_plan (parent_id, name_sort, id)",
    """
CREATE TABLE allowance_entitlement (
    id UUID DEFAULT uuidv7() NOT NULL,
    person_id UUID NOT NULL,
    organisation_id UUID,
    job_position_id UUID NOT NULL,
    allowance_scheme_id UUID NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE,
    status VARCHAR(40) DEFAULT 'PROPOSED' NOT NULL,
    approved_by TEXT,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_allowance_entitlement PRIMARY KEY (id),
    CONSTRAINT fk_allowance_entitlement_allowance_scheme_id_job_position_id FOREIGN KEY(allowance_scheme_id, job_position_id) REFERENCES allowance_scheme_position (allowance_scheme_id, job_position_id),
    CONSTRAINT ex_allowance_entitlement_live EXCLUDE USING gist (person_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (status IN ('ACTIVE', 'SUSPENDED')),
    CONSTRAINT ck_allowance_entitlement_starts_on_ends_on CHECK (starts_on <= ends_on),
    CONSTRAINT fk_allowance_entitlement_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_allowance_entitlement_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_allowance_entitlement_job_position_id FOREIGN KEY(job_position_id) REFERENCES job_position (id),
    CONSTRAINT fk_allowance_entitlement_allowance_scheme_id FOREIGN KEY(allowance_scheme_id) REFERENCES allowance_scheme (id),
    CONSTRAINT ck_allowance_entitlement_allowance_status CHECK (status IN ('PROPOSED', 'APPROVED', 'ACTIVE', 'SUSPENDED', 'ENDED')),
    CONSTRAINT ck_allowance_entitlement_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_allowance_entitlement_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_allowance_entitlement_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_allowance_entitlement_allowance_scheme_id_job_position_id ON allowance_entitlement (allowance_scheme_id, job_position_id)",
    "CREATE INDEX ix_allowance_entitlement_job_position_id_starts_on_id ON allowance_entitlement (job_position_id, starts_on, id)",
    "CREATE INDEX ix_allowance_entitlement_organisation_id_starts_on_id ON allowance_entitlement (organisation_id, starts_on, id)",
    "CREATE INDEX ix_allowance_entitlement_person_id_starts_on_id ON allowance_entitlement (person_id, starts_on, id)",
    "CREATE INDEX ix_allowance_entitlement_status_starts_on_id ON allowance_entitlement (status, starts_on, id)",
    "CREATE UNIQUE INDEX uq_allowance_entitlement_active ON allowance_entitlement (person_id) WHERE status = 'ACTIVE'",
    """
CREATE TABLE assessment (
    id UUID DEFAULT uuidv7() NOT NULL,
    person_id UUID NOT NULL,
    skill_id UUID NOT NULL,
    level INTEGER NOT NULL,
    method VARCHAR(40) NOT NULL,
    assessed_on DATE NOT NULL,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_assessment PRIMARY KEY (id),
    CONSTRAINT uq_assessment_person_id_skill_id_assessed_on_method UNIQUE (person_id, skill_id, assessed_on, method),
    CONSTRAINT ck_assessment_level CHECK (level BETWEEN 1 AND 8),
    CONSTRAINT fk_assessment_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_assessment_skill_id FOREIGN KEY(skill_id) REFERENCES skill (id),
    CONSTRAINT ck_assessment_assessment_method CHECK (method IN ('SELF', 'TEST', 'COURSE', 'SUPERVISOR')),
    CONSTRAINT ck_assessment_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_assessment_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_assessment_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_assessment_skill_id_level_person_id ON assessment (skill_id, level, person_id)",
    """
CREATE TABLE consent (
    id UUID DEFAULT uuidv7() NOT NULL,
    person_id UUID NOT NULL,
    purpose VARCHAR(40) NOT NULL,
    wording_version TEXT NOT NULL,
    evidence TEXT NOT NULL,
    given_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    withdrawn_at TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_consent PRIMARY KEY (id),
    CONSTRAINT ck_consent_given_withdrawn CHECK (given_at <= withdrawn_at),
    CONSTRAINT fk_consent_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT ck_consent_consent_purpose CHECK (purpose IN ('APPLICATION', 'SHARING_WITH_PROVIDER', 'MATCHING', 'CONTACT', 'OUTCOME_SURVEY', 'PUBLIC_PROFILE')),
    CONSTRAINT ck_consent_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC'))
)
""",
    "CREATE INDEX ix_consent_person_id_given_at_id ON consent (person_id, given_at, id)",
    "CREATE UNIQUE INDEX uq_consent_current ON consent (person_id, purpose) WHERE withdrawn_at IS NULL",
    """
CREATE TABLE data_subject_request (
    id UUID DEFAULT uuidv7() NOT NULL,
    person_id UUID NOT NULL,
    kind VARCHAR(40) NOT NULL,
    status VARCHAR(40) DEFAULT 'RECEIVED' NOT NULL,
    third_party BOOLEAN DEFAULT false NOT NULL,
    details TEXT,
    received_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    answer_due_on DATE NOT NULL,
    act_due_on DATE NOT NULL,
    extended_to DATE,
    answered_at TIMESTAMP WITH TIME ZONE,
    done_at TIMESTAMP WITH TIME ZONE,
    reason TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_data_subject_request PRIMARY KEY (id),
    CONSTRAINT ck_data_subject_request_extended_to CHECK (extended_to > act_due_on AND extended_to <= act_due_on + 15),
    CONSTRAINT ck_data_subject_request_reason CHECK (status <> 'REFUSED' OR reason IS NOT NULL),
    CONSTRAINT ck_data_subject_request_done_at CHECK (status <> 'DONE' OR done_at IS NOT NULL),
    CONSTRAINT ck_data_subject_request_answered_at CHECK (status = 'RECEIVED' OR answered_at IS NOT NULL),
    CONSTRAINT ck_data_subject_request_answer_due_on_act_due_on CHECK (answer_due_on <= act_due_on),
    CONSTRAINT fk_data_subject_request_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT ck_data_subject_request_data_subject_request_kind CHECK (kind IN ('ACCESS', 'RECTIFY', 'ERASE', 'RESTRICT', 'OBJECT', 'WITHDRAW', 'EXPORT')),
    CONSTRAINT ck_data_subject_request_data_subject_request_status CHECK (status IN ('RECEIVED', 'ANSWERED', 'DONE', 'REFUSED')),
    CONSTRAINT ck_data_subject_request_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC'))
)
""",
    "CREATE INDEX ix_data_subject_request_person_id_received_at_id ON data_subject_request (person_id, received_at, id)",
    "CREATE INDEX ix_data_subject_request_status_act_due_on_id ON data_subject_request (status, act_due_on, id)",
    """
CREATE TABLE exchange (
    id UUID DEFAULT uuidv7() NOT NULL,
    person_id UUID NOT NULL,
    from_organisation_id UUID NOT NULL,
    to_organisation_id UUID NOT NULL,
    staff_need_id UUID,
    starts_on DATE NOT NULL,
    ends_on DATE,
    share_percent INTEGER DEFAULT 100 NOT NULL,
    purpose TEXT,
    status VARCHAR(40) DEFAULT 'REQUESTED' NOT NULL,
    reason TEXT,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_exchange PRIMARY KEY (id),
    CONSTRAINT ex_exchange_full_time EXCLUDE USING gist (person_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (share_percent = 100 AND status IN ('APPROVED', 'ACTIVE')),
    CONSTRAINT ck_exchange_two_organisations CHECK (from_organisation_id <> to_organisation_id),
    CONSTRAINT ck_exchange_share_percent CHECK (share_percent BETWEEN 1 AND 100),
    CONSTRAINT ck_exchange_starts_on_ends_on CHECK (starts_on <= ends_on),
    CONSTRAINT fk_exchange_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_exchange_from_organisation_id FOREIGN KEY(from_organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_exchange_to_organisation_id FOREIGN KEY(to_organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_exchange_staff_need_id FOREIGN KEY(staff_need_id) REFERENCES staff_need (id),
    CONSTRAINT ck_exchange_exchange_status CHECK (status IN ('REQUESTED', 'AGREED_BY_HOME', 'APPROVED', 'ACTIVE', 'ENDED', 'CANCELLED')),
    CONSTRAINT ck_exchange_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_exchange_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_exchange_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_exchange_from_organisation_id_starts_on_id ON exchange (from_organisation_id, starts_on, id)",
    "CREATE INDEX ix_exchange_person_id_starts_on_id ON exchange (person_id, starts_on, id)",
    "CREATE INDEX ix_exchange_staff_need_id ON exchange (staff_need_id)",
    "CREATE INDEX ix_exchange_status_ends_on_id ON exchange (status, ends_on, id)",
    "CREATE INDEX ix_exchange_to_organisation_id_starts_on_id ON exchange (to_organisation_id, starts_on, id)",
    """
CREATE TABLE expert (
    id UUID DEFAULT uuidv7() NOT NULL,
    person_id UUID NOT NULL,
    available BOOLEAN DEFAULT true NOT NULL,
    max_hours_per_week INTEGER NOT NULL,
    remote_ok BOOLEAN DEFAULT false NOT NULL,
    base_unit_id UUID,
    rate_band VARCHAR(40),
    summary_vi TEXT,
    summary_en TEXT,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_expert PRIMARY KEY (id),
    CONSTRAINT ck_expert_max_hours_per_week CHECK (max_hours_per_week BETWEEN 0 AND 48),
    CONSTRAINT uq_expert_person_id UNIQUE (person_id),
    CONSTRAINT fk_expert_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_expert_base_unit_id FOREIGN KEY(base_unit_id) REFERENCES administrative_unit (id),
    CONSTRAINT ck_expert_rate_band CHECK (rate_band IN ('VOLUNTARY', 'STANDARD', 'NEGOTIATED')),
    CONSTRAINT ck_expert_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_expert_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_expert_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_expert_available_id ON expert (available, id)",
    "CREATE INDEX ix_expert_base_unit_id ON expert (base_unit_id)",
    """
CREATE TABLE indicator (
    id UUID DEFAULT uuidv7() NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT,
    name_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(name_vi)) STORED NOT NULL,
    code VARCHAR(64) NOT NULL,
    strategic_plan_id UUID,
    unit VARCHAR(40) NOT NULL,
    direction VARCHAR(40) DEFAULT 'HIGHER_IS_BETTER' NOT NULL,
    kind VARCHAR(40) NOT NULL,
    calculation VARCHAR(40) DEFAULT 'MANUAL' NOT NULL,
    breakdowns TEXT[] DEFAULT '{}' NOT NULL,
    numerator_vi TEXT,
    numerator_en TEXT,
    denominator_vi TEXT,
    denominator_en TEXT,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_indicator PRIMARY KEY (id),
    CONSTRAINT ck_indicator_breakdowns_within CHECK (breakdowns <@ ARRAY['PROVINCE', 'AREA', 'COMMUNE', 'ORGANISATION', 'TIER']::text[]),
    CONSTRAINT uq_indicator_code UNIQUE (code),
    CONSTRAINT fk_indicator_strategic_plan_id FOREIGN KEY(strategic_plan_id) REFERENCES strategic_plan (id),
    CONSTRAINT ck_indicator_indicator_unit CHECK (unit IN ('PERCENT', 'PERSONS', 'PARTICIPATIONS', 'TEAMS', 'COUNT', 'VND')),
    CONSTRAINT ck_indicator_indicator_direction CHECK (direction IN ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER')),
    CONSTRAINT ck_indicator_indicator_kind CHECK (kind IN ('OUTPUT', 'OUTCOME')),
    CONSTRAINT ck_indicator_indicator_calculation CHECK (calculation IN ('MANUAL', 'DERIVED')),
    CONSTRAINT ck_indicator_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_indicator_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_indicator_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_indicator_name_sort_id ON indicator (name_sort, id)",
    "CREATE INDEX ix_indicator_strategic_plan_id_name_sort_id ON indicator (strategic_plan_id, name_sort, id)",
    """
CREATE TABLE membership (
    id UUID DEFAULT uuidv7() NOT NULL,
    person_id UUID NOT NULL,
    organisation_id UUID,
    unit_id UUID,
    role VARCHAR(40) NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_membership PRIMARY KEY (id),
    CONSTRAINT ck_membership_one_place CHECK (num_nonnulls(organisation_id, unit_id) = 1),
    CONSTRAINT ck_membership_validity CHECK (valid_from < valid_to),
    CONSTRAINT ex_membership_organisation_id EXCLUDE USING gist (person_id WITH =, organisation_id WITH =, role WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (organisation_id IS NOT NULL),
    CONSTRAINT ex_membership_unit_id EXCLUDE USING gist (person_id WITH =, unit_id WITH =, role WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (unit_id IS NOT NULL),
    CONSTRAINT fk_membership_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_membership_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_membership_unit_id FOREIGN KEY(unit_id) REFERENCES administrative_unit (id),
    CONSTRAINT ck_membership_membership_role CHECK (role IN ('EMPLOYEE', 'PARTNER_EDITOR', 'COMMUNE_OFFICER', 'DEPARTMENT_OFFICER', 'CENTRE_STAFF', 'CENTRE_ADMIN', 'AUDITOR')),
    CONSTRAINT ck_membership_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_membership_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_membership_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_membership_organisation_id_role_id ON membership (organisation_id, role, id)",
    "CREATE INDEX ix_membership_person_id_valid_from_id ON membership (person_id, valid_from, id)",
    "CREATE INDEX ix_membership_unit_id_role_id ON membership (unit_id, role, id)",
    """
CREATE TABLE pathway_progress (
    id UUID DEFAULT uuidv7() NOT NULL,
    person_id UUID NOT NULL,
    pathway_id UUID NOT NULL,
    started_on DATE NOT NULL,
    completed_on DATE,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_pathway_progress PRIMARY KEY (id),
    CONSTRAINT uq_pathway_progress_person_id_pathway_id UNIQUE (person_id, pathway_id),
    CONSTRAINT ck_pathway_progress_started_on_completed_on CHECK (started_on <= completed_on),
    CONSTRAINT fk_pathway_progress_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_pathway_progress_pathway_id FOREIGN KEY(pathway_id) REFERENCES pathway (id),
    CONSTRAINT ck_pathway_progress_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_pathway_progress_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_pathway_progress_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_pathway_progress_pathway_id_started_on_id ON pathway_progress (pathway_id, started_on, id)",
    """
CREATE TABLE programme (
    id UUID DEFAULT uuidv7() NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT,
    name_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(name_vi)) STORED NOT NULL,
    code VARCHAR(64) NOT NULL,
    category VARCHAR(40) NOT NULL,
    summary_vi TEXT,
    summary_en TEXT,
    lead_organisation_id UUID,
    strategic_plan_id UUID,
    audiences TEXT[] DEFAULT '{}' NOT NULL,
    delivery_modes TEXT[] DEFAULT '{}' NOT NULL,
    budget BIGINT,
    starts_on DATE,
    ends_on DATE,
    url TEXT,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_programme PRIMARY KEY (id),
    CONSTRAINT ck_programme_audiences_within CHECK (audiences <@ ARRAY['CADRE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'TEAM_MEMBER', 'CITIZEN', 'BUSINESS', 'STUDENT', 'TEACHER', 'EXPERT']::text[]),
    CONSTRAINT ck_programme_delivery_modes_within CHECK (delivery_modes <@ ARRAY['ON_SITE', 'ONLINE_LIVE', 'MOOC', 'BLENDED', 'WORKPLACE']::text[]),
    CONSTRAINT ck_programme_url CHECK (url ~ '^(https?://[^[:space:]]+)$'),
    CONSTRAINT ck_programme_starts_on_ends_on CHECK (starts_on <= ends_on),
    CONSTRAINT ck_programme_budget_not_negative CHECK (budget >= 0),
    CONSTRAINT uq_programme_code UNIQUE (code),
    CONSTRAINT ck_programme_programme_category CHECK (category IN ('NATIONAL_PROGRAMME', 'MOVEMENT', 'MOOC_PLATFORM', 'TRAINING', 'INTERNSHIP', 'SCHOLARSHIP', 'EXPERT_NETWORK', 'SKILL_FRAMEWORK', 'PARTNERSHIP', 'INNOVATION')),
    CONSTRAINT fk_programme_lead_organisation_id FOREIGN KEY(lead_organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_programme_strategic_plan_id FOREIGN KEY(strategic_plan_id) REFERENCES strategic_plan (id),
    CONSTRAINT ck_programme_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_programme_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_programme_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_programme_audiences ON programme USING gin (audiences)",
    "CREATE INDEX ix_programme_category_name_sort_id ON programme (category, name_sort, id)",
    "CREATE INDEX ix_programme_lead_organisation_id_name_sort_id ON programme (lead_organisation_id, name_sort, id)",
    "CREATE INDEX ix_programme_name_sort_id ON programme (name_sort, id)",
    "CREATE INDEX ix_programme_strategic_plan_id_name_sort_id ON programme (strategic_plan_id, name_sort, id)",
    """
CREATE TABLE staff_need_skill (
    staff_need_id UUID NOT NULL,
    skill_id UUID NOT NULL,
    level INTEGER NOT NULL,
    CONSTRAINT pk_staff_need_skill PRIMARY KEY (staff_need_id, skill_id),
    CONSTRAINT ck_staff_need_skill_level CHECK (level BETWEEN 1 AND 8),
    CONSTRAINT fk_staff_need_skill_staff_need_id FOREIGN KEY(staff_need_id) REFERENCES staff_need (id) ON DELETE CASCADE,
    CONSTRAINT fk_staff_need_skill_skill_id FOREIGN KEY(skill_id) REFERENCES skill (id)
)
""",
    "CREATE INDEX ix_staff_need_skill_skill_id_staff_need_id ON staff_need_skill (skill_id, staff_need_id)",
    """
CREATE TABLE strategic_plan_document (
    strategic_plan_id UUID NOT NULL,
    position INTEGER NOT NULL,
    number TEXT,
    title_vi TEXT NOT NULL,
    title_en TEXT,
    issued_on DATE,
    url TEXT,
    CONSTRAINT pk_strategic_plan_document PRIMARY KEY (strategic_plan_id, position),
    CONSTRAINT ck_strategic_plan_document_url CHECK (url ~ '^(https?://[^[:space:]]+)$'),
    CONSTRAINT fk_strategic_plan_document_strategic_plan_id FOREIGN KEY(strategic_plan_id) REFERENCES strategic_plan (id) ON DELETE CASCADE
)
""",
    """
CREATE TABLE team_activity (
    id UUID DEFAULT uuidv7() NOT NULL,
    team_id UUID NOT NULL,
    held_on DATE NOT NULL,
    kind VARCHAR(40) NOT NULL,
    topics TEXT[] DEFAULT '{}' NOT NULL,
    people_helped INTEGER DEFAULT 0 NOT NULL,
    online_service_cases INTEGER DEFAULT 0 NOT NULL,
    payment_setups INTEGER DEFAULT 0 NOT NULL,
    commerce_onboardings INTEGER DEFAULT 0 NOT NULL,
    reported_by TEXT,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_team_activity PRIMARY KEY (id),
    CONSTRAINT ck_team_activity_topics_within CHECK (topics <@ ARRAY['INFORMATION_SYSTEMS', 'DIGITAL_SIGNATURE', 'NATIONAL_DATABASES', 'ELECTRONIC_RECORDS', 'INFORMATION_SECURITY', 'ONLINE_PUBLIC_SERVICES', 'CASHLESS_PAYMENT', 'DATA_ANALYTICS', 'AI', 'E_COMMERCE', 'DIGITAL_CULTURE']::text[]),
    CONSTRAINT ck_team_activity_people_helped_not_negative CHECK (people_helped >= 0),
    CONSTRAINT ck_team_activity_online_service_cases_not_negative CHECK (online_service_cases >= 0),
    CONSTRAINT ck_team_activity_payment_setups_not_negative CHECK (payment_setups >= 0),
    CONSTRAINT ck_team_activity_commerce_onboardings_not_negative CHECK (commerce_onboardings >= 0),
    CONSTRAINT fk_team_activity_team_id FOREIGN KEY(team_id) REFERENCES community_team (id),
    CONSTRAINT ck_team_activity_team_activity_kind CHECK (kind IN ('HOME_VISIT', 'CLASS', 'SERVICE_DESK', 'MARKET_DAY', 'CAMPAIGN')),
    CONSTRAINT ck_team_activity_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_team_activity_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_team_activity_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_team_activity_held_on_id ON team_activity (held_on, id)",
    "CREATE INDEX ix_team_activity_team_id_held_on_id ON team_activity (team_id, held_on, id)",
    """
CREATE TABLE team_membership (
    id UUID DEFAULT uuidv7() NOT NULL,
    team_id UUID NOT NULL,
    person_id UUID NOT NULL,
    role VARCHAR(40) DEFAULT 'MEMBER' NOT NULL,
    profile VARCHAR(40) NOT NULL,
    joined_on DATE NOT NULL,
    left_on DATE,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_team_membership PRIMARY KEY (id),
    CONSTRAINT ex_team_membership_once EXCLUDE USING gist (team_id WITH =, person_id WITH =, daterange(joined_on, left_on) WITH &&),
    CONSTRAINT ck_team_membership_period CHECK (joined_on < left_on),
    CONSTRAINT fk_team_membership_team_id FOREIGN KEY(team_id) REFERENCES community_team (id),
    CONSTRAINT fk_team_membership_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT ck_team_membership_team_role CHECK (role IN ('HEAD', 'DEPUTY', 'MEMBER')),
    CONSTRAINT ck_team_membership_team_profile CHECK (profile IN ('YOUNG_CADRE', 'YOUTH_UNION', 'TEACHER', 'IT_EXPERT', 'VILLAGE_HEAD', 'POLICE', 'HEALTH_WORKER', 'MASS_ORGANISATION', 'TELECOM_STAFF', 'CITIZEN')),
    CONSTRAINT ck_team_membership_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_team_membership_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_team_membership_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_team_membership_person_id_team_id ON team_membership (person_id, team_id)",
    "CREATE INDEX ix_team_membership_team_id_joined_on_id ON team_membership (team_id, joined_on, id)",
    "CREATE UNIQUE INDEX uq_team_membership_current ON team_membership (team_id, person_id) WHERE left_on IS NULL",
    "CREATE UNIQUE INDEX uq_team_membership_head ON team_membership (team_id) WHERE role = 'HEAD' AND left_on IS NULL",
    """
CREATE TABLE webhook_subscription (
    id UUID DEFAULT uuidv7() NOT NULL,
    api_client_id UUID NOT NULL,
    url TEXT NOT NULL,
    secret TEXT NOT NULL,
    topics TEXT[] DEFAULT '{}' NOT NULL,
    delivered_to BIGINT DEFAULT 0 NOT NULL,
    failures INTEGER DEFAULT 0 NOT NULL,
    next_attempt_at TIMESTAMP WITH TIME ZONE,
    disabled_at TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_webhook_subscription PRIMARY KEY (id),
    CONSTRAINT ck_webhook_subscription_url CHECK (url ~ '^(https?://[^[:space:]]+)$'),
    CONSTRAINT ck_webhook_subscription_failures CHECK (failures >= 0),
    CONSTRAINT fk_webhook_subscription_api_client_id FOREIGN KEY(api_client_id) REFERENCES api_client (id) ON DELETE CASCADE,
    CONSTRAINT ck_webhook_subscription_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC'))
)
""",
    "CREATE INDEX ix_webhook_subscription_api_client_id_id ON webhook_subscription (api_client_id, id)",
    """
CREATE TABLE allowance_suspension (
    id UUID DEFAULT uuidv7() NOT NULL,
    allowance_entitlement_id UUID NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE,
    reason VARCHAR(40) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_allowance_suspension PRIMARY KEY (id),
    CONSTRAINT ex_allowance_suspension_once EXCLUDE USING gist (allowance_entitlement_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&),
    CONSTRAINT ck_allowance_suspension_starts_on_ends_on CHECK (starts_on <= ends_on),
    CONSTRAINT fk_allowance_suspension_allowance_entitlement_id FOREIGN KEY(allowance_entitlement_id) REFERENCES allowance_entitlement (id) ON DELETE CASCADE,
    CONSTRAINT ck_allowance_suspension_suspension_reason CHECK (reason IN ('UNPAID_LEAVE', 'SUSPENSION_FROM_WORK', 'NOT_ON_DUTY')),
    CONSTRAINT ck_allowance_suspension_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC'))
)
""",
    "CREATE INDEX ix_allowance_suspension_allowance_entitlement_id_starts_on_id ON allowance_suspension (allowance_entitlement_id, starts_on, id)",
    """
CREATE TABLE expert_contract (
    id UUID DEFAULT uuidv7() NOT NULL,
    expert_id UUID NOT NULL,
    staff_need_id UUID,
    organisation_id UUID,
    kind VARCHAR(40) NOT NULL,
    status VARCHAR(40) DEFAULT 'DRAFT' NOT NULL,
    project TEXT NOT NULL,
    document_no TEXT,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    hours_per_week INTEGER NOT NULL,
    value BIGINT,
    telework BOOLEAN DEFAULT false NOT NULL,
    legal_basis TEXT,
    drafted_by TEXT,
    approved_by TEXT,
    reason TEXT,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_expert_contract PRIMARY KEY (id),
    CONSTRAINT ck_expert_contract_period CHECK (starts_on < ends_on),
    CONSTRAINT ck_expert_contract_hours_per_week CHECK (hours_per_week BETWEEN 1 AND 48),
    CONSTRAINT ck_expert_contract_four_eyes CHECK (approved_by <> drafted_by),
    CONSTRAINT ck_expert_contract_reason CHECK (status NOT IN ('REJECTED', 'TERMINATED') OR reason IS NOT NULL),
    CONSTRAINT ck_expert_contract_signed_whole CHECK (status IN ('DRAFT', 'PROPOSED', 'APPROVED', 'REJECTED') OR num_nulls(value, legal_basis) = 0),
    CONSTRAINT ck_expert_contract_value_not_negative CHECK (value >= 0),
    CONSTRAINT fk_expert_contract_expert_id FOREIGN KEY(expert_id) REFERENCES expert (id),
    CONSTRAINT fk_expert_contract_staff_need_id FOREIGN KEY(staff_need_id) REFERENCES staff_need (id),
    CONSTRAINT fk_expert_contract_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT ck_expert_contract_expert_contract_kind CHECK (kind IN ('LABOUR', 'SERVICE')),
    CONSTRAINT ck_expert_contract_expert_contract_status CHECK (status IN ('DRAFT', 'PROPOSED', 'APPROVED', 'SIGNED', 'ACTIVE', 'SUSPENDED', 'COMPLETED', 'TERMINATED', 'REJECTED')),
    CONSTRAINT ck_expert_contract_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_expert_contract_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_expert_contract_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_expert_contract_expert_id_starts_on_id ON expert_contract (expert_id, starts_on, id)",
    "CREATE INDEX ix_expert_contract_organisation_id_starts_on_id ON expert_contract (organisation_id, starts_on, id)",
    "CREATE INDEX ix_expert_contract_staff_need_id_starts_on_id ON expert_contract (staff_need_id, starts_on, id)",
    "CREATE INDEX ix_expert_contract_status_ends_on_id ON expert_contract (status, ends_on, id)",
    """
CREATE TABLE expert_skill (
    expert_id UUID NOT NULL,
    skill_id UUID NOT NULL,
    level INTEGER NOT NULL,
    CONSTRAINT pk_expert_skill PRIMARY KEY (expert_id, skill_id),
    CONSTRAINT ck_expert_skill_level CHECK (level BETWEEN 1 AND 8),
    CONSTRAINT fk_expert_skill_expert_id FOREIGN KEY(expert_id) REFERENCES expert (id) ON DELETE CASCADE,
    CONSTRAINT fk_expert_skill_skill_id FOREIGN KEY(skill_id) REFERENCES skill (id)
)
""",
    "CREATE INDEX ix_expert_skill_skill_id_level_expert_id ON expert_skill (skill_id, level, expert_id)",
    """
CREATE TABLE observation (
    id UUID DEFAULT uuidv7() NOT NULL,
    indicator_id UUID NOT NULL,
    period_start DATE,
    period_end DATE NOT NULL,
    value NUMERIC NOT NULL,
    bound VARCHAR(40) DEFAULT 'EXACT' NOT NULL,
    count_basis VARCHAR(40),
    status VARCHAR(40) DEFAULT 'DRAFT' NOT NULL,
    supersedes_id UUID,
    reported_by TEXT,
    approved_by TEXT,
    approved_at TIMESTAMP WITH TIME ZONE,
    note TEXT,
    unit_id UUID,
    area_id UUID,
    organisation_id UUID,
    tier VARCHAR(40),
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_observation PRIMARY KEY (id),
    CONSTRAINT ck_observation_one_subject CHECK (num_nonnulls(unit_id, area_id, organisation_id, tier) = 1),
    CONSTRAINT ck_observation_no_district CHECK (tier <> 'DISTRICT' OR period_end < '2025-07-01'),
    CONSTRAINT ck_observation_supersedes CHECK (supersedes_id <> id),
    CONSTRAINT ck_observation_four_eyes CHECK (approved_by <> reported_by),
    CONSTRAINT ck_observation_period_start_period_end CHECK (period_start <= period_end),
    CONSTRAINT fk_observation_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicator (id),
    CONSTRAINT ck_observation_observation_bound CHECK (bound IN ('EXACT', 'AT_LEAST', 'ABOUT')),
    CONSTRAINT ck_observation_count_basis CHECK (count_basis IN ('PERSONS', 'PARTICIPATIONS')),
    CONSTRAINT ck_observation_observation_status CHECK (status IN ('DRAFT', 'APPROVED', 'SUPERSEDED')),
    CONSTRAINT fk_observation_supersedes_id FOREIGN KEY(supersedes_id) REFERENCES observation (id),
    CONSTRAINT fk_observation_unit_id FOREIGN KEY(unit_id) REFERENCES administrative_unit (id),
    CONSTRAINT fk_observation_area_id FOREIGN KEY(area_id) REFERENCES area (id),
    CONSTRAINT fk_observation_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT ck_observation_government_tier CHECK (tier IN ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    CONSTRAINT ck_observation_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_observation_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_observation_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_observation_area_id ON observation (area_id)",
    "CREATE INDEX ix_observation_indicator_id_period_end_id ON observation (indicator_id, period_end, id)",
    "CREATE INDEX ix_observation_organisation_id ON observation (organisation_id)",
    "CREATE INDEX ix_observation_supersedes_id ON observation (supersedes_id)",
    "CREATE INDEX ix_observation_unit_id ON observation (unit_id)",
    "CREATE UNIQUE INDEX uq_observation_approved ON observation (indicator_id, unit_id, area_id, organisation_id, tier, period_end) NULLS NOT DISTINCT WHERE status = 'APPROVED'",
    """
CREATE TABLE opportunity (
    id UUID DEFAULT uuidv7() NOT NULL,
    title_vi TEXT NOT NULL,
    title_en TEXT,
    title_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(title_vi)) STORED NOT NULL,
    kind VARCHAR(40) NOT NULL,
    code VARCHAR(64) NOT NULL,
    status VARCHAR(40) DEFAULT 'DRAFT' NOT NULL,
    summary_vi TEXT,
    summary_en TEXT,
    description_vi TEXT,
    description_en TEXT,
    provider_id UUID NOT NULL,
    programme_id UUID,
    contact_id UUID,
    unit_id UUID,
    funding_scholarship_id UUID,
    audiences TEXT[] DEFAULT '{}' NOT NULL,
    topics TEXT[] DEFAULT '{}' NOT NULL,
    field_of_study TEXT,
    delivery_mode VARCHAR(40),
    learning_model VARCHAR(40),
    practice_hours NUMERIC(7, 2),
    language TEXT DEFAULT 'vi' NOT NULL,
    url TEXT,
    seats INTEGER,
    seats_taken INTEGER DEFAULT 0 NOT NULL,
    cost BIGINT,
    opens_at TIMESTAMP WITH TIME ZONE,
    closes_at TIMESTAMP WITH TIME ZONE,
    starts_on DATE,
    ends_on DATE,
    published_at TIMESTAMP WITH TIME ZONE,
    drafted_by TEXT,
    published_by TEXT,
    review_comment TEXT,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    hours NUMERIC(7, 2),
    course_kind VARCHAR(40),
    mooc_platform TEXT,
    mooc_external_id TEXT,
    self_paced BOOLEAN,
    host_organisation_id UUID,
    host_unit_id UUID,
    hours_per_week INTEGER,
    stipend BIGINT,
    credit_bearing BOOLEAN,
    supervisor TEXT,
    tasks TEXT[],
    amount BIGINT,
    period VARCHAR(40),
    instalments INTEGER,
    service_obligation_months INTEGER,
    funder_id UUID,
    project TEXT,
    staff_need_id UUID,
    deliverables TEXT[],
    remote_ok BOOLEAN,
    fee BIGINT,
    technology TEXT,
    problem_statement TEXT,
    success_criteria TEXT[],
    grant_ceiling BIGINT,
    CONSTRAINT pk_opportunity PRIMARY KEY (id),
    CONSTRAINT uq_opportunity_id_kind UNIQUE (id, kind),
    CONSTRAINT ck_opportunity_audiences_within CHECK (audiences <@ ARRAY['CADRE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'TEAM_MEMBER', 'CITIZEN', 'BUSINESS', 'STUDENT', 'TEACHER', 'EXPERT']::text[]),
    CONSTRAINT ck_opportunity_topics_within CHECK (topics <@ ARRAY['INFORMATION_SYSTEMS', 'DIGITAL_SIGNATURE', 'NATIONAL_DATABASES', 'ELECTRONIC_RECORDS', 'INFORMATION_SECURITY', 'ONLINE_PUBLIC_SERVICES', 'CASHLESS_PAYMENT', 'DATA_ANALYTICS', 'AI', 'E_COMMERCE', 'DIGITAL_CULTURE']::text[]),
    CONSTRAINT ck_opportunity_field_of_study CHECK (field_of_study ~ '^([0-9]{2,4})$'),
    CONSTRAINT ck_opportunity_language CHECK (language ~ '^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)$'),
    CONSTRAINT ck_opportunity_url CHECK (url ~ '^(https?://[^[:space:]]+)$'),
    CONSTRAINT ck_opportunity_opens_before_closes CHECK (opens_at < closes_at),
    CONSTRAINT ck_opportunity_seats_taken CHECK (seats_taken BETWEEN 0 AND coalesce(seats, seats_taken)),
    CONSTRAINT ck_opportunity_four_eyes CHECK (published_by <> drafted_by),
    CONSTRAINT ck_opportunity_funding_scholarship CHECK (funding_scholarship_id <> id),
    CONSTRAINT ck_opportunity_starts_on_ends_on CHECK (starts_on <= ends_on),
    CONSTRAINT ck_opportunity_seats_not_negative CHECK (seats >= 0),
    CONSTRAINT ck_opportunity_cost_not_negative CHECK (cost >= 0),
    CONSTRAINT ck_opportunity_practice_hours_not_negative CHECK (practice_hours >= 0),
    CONSTRAINT ck_opportunity_opportunity_kind CHECK (kind IN ('COURSE', 'INTERNSHIP', 'SCHOLARSHIP', 'EXPERT_ASSIGNMENT', 'PILOT_CALL')),
    CONSTRAINT uq_opportunity_code UNIQUE (code),
    CONSTRAINT ck_opportunity_opportunity_status CHECK (status IN ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'SUSPENDED', 'CLOSED', 'ARCHIVED', 'CANCELLED')),
    CONSTRAINT fk_opportunity_provider_id FOREIGN KEY(provider_id) REFERENCES organisation (id),
    CONSTRAINT fk_opportunity_programme_id FOREIGN KEY(programme_id) REFERENCES programme (id),
    CONSTRAINT fk_opportunity_contact_id FOREIGN KEY(contact_id) REFERENCES organisation_contact (id),
    CONSTRAINT fk_opportunity_unit_id FOREIGN KEY(unit_id) REFERENCES administrative_unit (id),
    CONSTRAINT fk_opportunity_funding_scholarship_id FOREIGN KEY(funding_scholarship_id) REFERENCES opportunity (id),
    CONSTRAINT ck_opportunity_delivery_mode CHECK (delivery_mode IN ('ON_SITE', 'ONLINE_LIVE', 'MOOC', 'BLENDED', 'WORKPLACE')),
    CONSTRAINT ck_opportunity_learning_model CHECK (learning_model IN ('THEORY', 'PRACTICE', 'LEARNING_BY_DOING')),
    CONSTRAINT ck_opportunity_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_opportunity_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_opportunity_external_whole CHECK (num_nulls(source, external_id) <> 1),
    CONSTRAINT ck_opportunity_course_kind CHECK (course_kind IN ('SHORT', 'INTENSIVE', 'MODULE')),
    CONSTRAINT ck_opportunity_course_only CHECK (kind IN ('COURSE') OR num_nonnulls(course_kind, hours, mooc_platform, mooc_external_id, self_paced) = 0),
    CONSTRAINT ck_opportunity_course_needs CHECK (kind NOT IN ('COURSE') OR num_nulls(course_kind) = 0),
    CONSTRAINT ck_opportunity_hours CHECK (hours > 0),
    CONSTRAINT ck_opportunity_practice_hours_within CHECK (kind <> 'COURSE' OR practice_hours <= hours),
    CONSTRAINT ck_opportunity_mooc_whole CHECK (mooc_external_id IS NULL OR mooc_platform IS NOT NULL),
    CONSTRAINT uq_opportunity_mooc_platform_mooc_external_id UNIQUE (mooc_platform, mooc_external_id),
    CONSTRAINT fk_opportunity_host_organisation_id FOREIGN KEY(host_organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_opportunity_host_unit_id FOREIGN KEY(host_unit_id) REFERENCES administrative_unit (id),
    CONSTRAINT ck_opportunity_internship_only CHECK (kind IN ('INTERNSHIP') OR num_nonnulls(host_organisation_id, host_unit_id, stipend, credit_bearing, supervisor, tasks) = 0),
    CONSTRAINT ck_opportunity_one_host CHECK (kind <> 'INTERNSHIP' OR num_nonnulls(host_organisation_id, host_unit_id) = 1),
    CONSTRAINT ck_opportunity_stipend_not_negative CHECK (stipend >= 0),
    CONSTRAINT ck_opportunity_scholarship_period CHECK (period IN ('ONE_OFF', 'MONTH', 'SEMESTER', 'YEAR')),
    CONSTRAINT fk_opportunity_funder_id FOREIGN KEY(funder_id) REFERENCES organisation (id),
    CONSTRAINT ck_opportunity_scholarship_only CHECK (kind IN ('SCHOLARSHIP') OR num_nonnulls(amount, period, instalments, service_obligation_months, funder_id) = 0),
    CONSTRAINT ck_opportunity_scholarship_needs CHECK (kind NOT IN ('SCHOLARSHIP') OR num_nulls(amount, period) = 0),
    CONSTRAINT ck_opportunity_instalments CHECK (instalments > 0),
    CONSTRAINT ck_opportunity_amount_not_negative CHECK (amount >= 0),
    CONSTRAINT ck_opportunity_service_obligation_months_not_negative CHECK (service_obligation_months >= 0),
    CONSTRAINT fk_opportunity_staff_need_id FOREIGN KEY(staff_need_id) REFERENCES staff_need (id),
    CONSTRAINT ck_opportunity_expert_assignment_only CHECK (kind IN ('EXPERT_ASSIGNMENT') OR num_nonnulls(project, staff_need_id, deliverables, remote_ok, fee) = 0),
    CONSTRAINT ck_opportunity_expert_assignment_needs CHECK (kind NOT IN ('EXPERT_ASSIGNMENT') OR num_nulls(project) = 0),
    CONSTRAINT ck_opportunity_internship_expert_assignment_only CHECK (kind IN ('INTERNSHIP', 'EXPERT_ASSIGNMENT') OR num_nonnulls(hours_per_week) = 0),
    CONSTRAINT ck_opportunity_hours_per_week CHECK (hours_per_week BETWEEN 1 AND 48),
    CONSTRAINT ck_opportunity_fee_not_negative CHECK (fee >= 0),
    CONSTRAINT ck_opportunity_pilot_call_only CHECK (kind IN ('PILOT_CALL') OR num_nonnulls(technology, problem_statement, success_criteria, grant_ceiling) = 0),
    CONSTRAINT ck_opportunity_pilot_call_needs CHECK (kind NOT IN ('PILOT_CALL') OR num_nulls(technology) = 0),
    CONSTRAINT ck_opportunity_grant_ceiling_not_negative CHECK (grant_ceiling >= 0)
)
""",
    "CREATE INDEX ix_opportunity_audiences ON opportunity USING gin (audiences)",
    "CREATE INDEX ix_opportunity_closes ON opportunity (coalesce(closes_at, 'infinity'::timestamptz), id)",
    "CREATE INDEX ix_opportunity_contact_id ON opportunity (contact_id) WHERE contact_id IS NOT NULL",
    "CREATE INDEX ix_opportunity_created_at_id ON opportunity (created_at, id)",
    "CREATE INDEX ix_opportunity_funder_id ON opportunity (funder_id) WHERE funder_id IS NOT NULL",
    "CREATE INDEX ix_opportunity_funding_scholarship_id ON opportunity (funding_scholarship_id) WHERE funding_scholarship_id IS NOT NULL",
    "CREATE INDEX ix_opportunity_host_organisation_id ON opportunity (host_organisation_id) WHERE host_organisation_id IS NOT NULL",
    "CREATE INDEX ix_opportunity_host_unit_id ON opportunity (host_unit_id) WHERE host_unit_id IS NOT NULL",
    "CREATE INDEX ix_opportunity_opens ON opportunity (coalesce(opens_at, '-infinity'::timestamptz), id)",
    "CREATE INDEX ix_opportunity_programme ON opportunity (programme_id, coalesce(closes_at, 'infinity'::timestamptz), id) WHERE programme_id IS NOT NULL",
    "CREATE INDEX ix_opportunity_provider ON opportunity (provider_id, coalesce(closes_at, 'infinity'::timestamptz), id)",
    "CREATE INDEX ix_opportunity_published ON opportunity (coalesce(published_at, '-infinity'::timestamptz), id)",
    "CREATE INDEX ix_opportunity_staff_need_id ON opportunity (staff_need_id) WHERE staff_need_id IS NOT NULL",
    "CREATE INDEX ix_opportunity_status_closes_at_id ON opportunity (status, closes_at, id)",
    "CREATE INDEX ix_opportunity_title_sort_id ON opportunity (title_sort, id)",
    "CREATE INDEX ix_opportunity_topics ON opportunity USING gin (topics)",
    "CREATE INDEX ix_opportunity_unit ON opportunity (unit_id, coalesce(closes_at, 'infinity'::timestamptz), id) WHERE unit_id IS NOT NULL",
    """
CREATE TABLE programme_organisation (
    programme_id UUID NOT NULL,
    organisation_id UUID NOT NULL,
    CONSTRAINT pk_programme_organisation PRIMARY KEY (programme_id, organisation_id),
    CONSTRAINT fk_programme_organisation_programme_id FOREIGN KEY(programme_id) REFERENCES programme (id) ON DELETE CASCADE,
    CONSTRAINT fk_programme_organisation_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id)
)
""",
    "CREATE INDEX ix_programme_organisation_organisation_id_programme_id ON programme_organisation (organisation_id, programme_id)",
    """
CREATE TABLE target (
    id UUID DEFAULT uuidv7() NOT NULL,
    indicator_id UUID NOT NULL,
    strategic_plan_id UUID,
    value NUMERIC NOT NULL,
    due_on DATE NOT NULL,
    unit_id UUID,
    area_id UUID,
    organisation_id UUID,
    tier VARCHAR(40),
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_target PRIMARY KEY (id),
    CONSTRAINT uq_target_subject UNIQUE NULLS NOT DISTINCT (indicator_id, unit_id, area_id, organisation_id, tier, due_on),
    CONSTRAINT ck_target_one_subject CHECK (num_nonnulls(unit_id, area_id, organisation_id, tier) = 1),
    CONSTRAINT ck_target_no_district CHECK (tier <> 'DISTRICT' OR due_on < '2025-07-01'),
    CONSTRAINT fk_target_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicator (id),
    CONSTRAINT fk_target_strategic_plan_id FOREIGN KEY(strategic_plan_id) REFERENCES strategic_plan (id),
    CONSTRAINT fk_target_unit_id FOREIGN KEY(unit_id) REFERENCES administrative_unit (id),
    CONSTRAINT fk_target_area_id FOREIGN KEY(area_id) REFERENCES area (id),
    CONSTRAINT fk_target_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT ck_target_government_tier CHECK (tier IN ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    CONSTRAINT ck_target_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_target_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_target_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_target_area_id ON target (area_id)",
    "CREATE INDEX ix_target_due_on_id ON target (due_on, id)",
    "CREATE INDEX ix_target_indicator_id_due_on_id ON target (indicator_id, due_on, id)",
    "CREATE INDEX ix_target_organisation_id ON target (organisation_id)",
    "CREATE INDEX ix_target_strategic_plan_id_due_on_id ON target (strategic_plan_id, due_on, id)",
    "CREATE INDEX ix_target_unit_id ON target (unit_id)",
    """
CREATE TABLE application (
    id UUID DEFAULT uuidv7() NOT NULL,
    opportunity_id UUID NOT NULL,
    person_id UUID NOT NULL,
    status VARCHAR(40) DEFAULT 'DRAFT' NOT NULL,
    submitted_at TIMESTAMP WITH TIME ZONE,
    statement TEXT,
    eligibility JSONB,
    nominated_by TEXT,
    decided_by TEXT,
    decided_at TIMESTAMP WITH TIME ZONE,
    confirm_by TIMESTAMP WITH TIME ZONE,
    reason TEXT,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_application PRIMARY KEY (id),
    CONSTRAINT ck_application_submitted_at CHECK (status IN ('DRAFT', 'WITHDRAWN') OR submitted_at IS NOT NULL),
    CONSTRAINT ck_application_reason CHECK (status <> 'REJECTED' OR reason IS NOT NULL),
    CONSTRAINT fk_application_opportunity_id FOREIGN KEY(opportunity_id) REFERENCES opportunity (id),
    CONSTRAINT fk_application_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT ck_application_application_status CHECK (status IN ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'ACCEPTED', 'WAITLISTED', 'REJECTED', 'CONFIRMED', 'COMPLETED', 'DROPPED_OUT', 'WITHDRAWN', 'EXPIRED')),
    CONSTRAINT ck_application_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_application_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_application_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_application_opportunity_id_status_submitted_at_id ON application (opportunity_id, status, submitted_at, id)",
    "CREATE INDEX ix_application_person_id_created_at_id ON application (person_id, created_at, id)",
    "CREATE UNIQUE INDEX uq_application_live ON application (opportunity_id, person_id) WHERE status IN ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'WAITLISTED', 'ACCEPTED', 'CONFIRMED')",
    """
CREATE TABLE expert_contract_deliverable (
    expert_contract_id UUID NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    due_on DATE,
    delivered_on DATE,
    accepted_on DATE,
    CONSTRAINT pk_expert_contract_deliverable PRIMARY KEY (expert_contract_id, position),
    CONSTRAINT fk_expert_contract_deliverable_expert_contract_id FOREIGN KEY(expert_contract_id) REFERENCES expert_contract (id) ON DELETE CASCADE
)
""",
    "CREATE INDEX ix_expert_contract_deliverable_open ON expert_contract_deliverable (due_on, expert_contract_id) WHERE delivered_on IS NULL",
    """
CREATE TABLE opportunity_skill (
    opportunity_id UUID NOT NULL,
    role VARCHAR(40) NOT NULL,
    skill_id UUID NOT NULL,
    level INTEGER NOT NULL,
    CONSTRAINT pk_opportunity_skill PRIMARY KEY (opportunity_id, role, skill_id),
    CONSTRAINT ck_opportunity_skill_level CHECK (level BETWEEN 1 AND 8),
    CONSTRAINT fk_opportunity_skill_opportunity_id FOREIGN KEY(opportunity_id) REFERENCES opportunity (id) ON DELETE CASCADE,
    CONSTRAINT ck_opportunity_skill_skill_role CHECK (role IN ('TAUGHT', 'REQUIRED')),
    CONSTRAINT fk_opportunity_skill_skill_id FOREIGN KEY(skill_id) REFERENCES skill (id)
)
""",
    "CREATE INDEX ix_opportunity_skill_skill_id_role_opportunity_id ON opportunity_skill (skill_id, role, opportunity_id)",
    """
CREATE TABLE opportunity_unit (
    opportunity_id UUID NOT NULL,
    unit_id UUID NOT NULL,
    CONSTRAINT pk_opportunity_unit PRIMARY KEY (opportunity_id, unit_id),
    CONSTRAINT fk_opportunity_unit_opportunity_id FOREIGN KEY(opportunity_id) REFERENCES opportunity (id) ON DELETE CASCADE,
    CONSTRAINT fk_opportunity_unit_unit_id FOREIGN KEY(unit_id) REFERENCES administrative_unit (id)
)
""",
    "CREATE INDEX ix_opportunity_unit_unit_id_opportunity_id ON opportunity_unit (unit_id, opportunity_id)",
    """
CREATE TABLE outcome (
    id UUID DEFAULT uuidv7() NOT NULL,
    person_id UUID NOT NULL,
    opportunity_id UUID NOT NULL,
    months INTEGER NOT NULL,
    observed_on DATE NOT NULL,
    placed_at_id UUID,
    uses_skill BOOLEAN,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_outcome PRIMARY KEY (id),
    CONSTRAINT uq_outcome_person_id_opportunity_id_months UNIQUE (person_id, opportunity_id, months),
    CONSTRAINT ck_outcome_months CHECK (months IN (3, 6, 12)),
    CONSTRAINT fk_outcome_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_outcome_opportunity_id FOREIGN KEY(opportunity_id) REFERENCES opportunity (id),
    CONSTRAINT fk_outcome_placed_at_id FOREIGN KEY(placed_at_id) REFERENCES organisation (id),
    CONSTRAINT ck_outcome_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_outcome_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_outcome_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_outcome_opportunity_id_months_id ON outcome (opportunity_id, months, id)",
    "CREATE INDEX ix_outcome_placed_at_id_id ON outcome (placed_at_id, id)",
    """
CREATE TABLE pathway_step_opportunity (
    pathway_step_id UUID NOT NULL,
    opportunity_id UUID NOT NULL,
    CONSTRAINT pk_pathway_step_opportunity PRIMARY KEY (pathway_step_id, opportunity_id),
    CONSTRAINT fk_pathway_step_opportunity_pathway_step_id FOREIGN KEY(pathway_step_id) REFERENCES pathway_step (id) ON DELETE CASCADE,
    CONSTRAINT fk_pathway_step_opportunity_opportunity_id FOREIGN KEY(opportunity_id) REFERENCES opportunity (id)
)
""",
    "CREATE INDEX ix_pathway_step_opportunity_opportunity_id_pathway_step_id ON pathway_step_opportunity (opportunity_id, pathway_step_id)",
    """
CREATE TABLE pilot (
    id UUID DEFAULT uuidv7() NOT NULL,
    title_vi TEXT NOT NULL,
    title_en TEXT,
    title_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(title_vi)) STORED NOT NULL,
    code VARCHAR(64) NOT NULL,
    technology TEXT NOT NULL,
    status VARCHAR(40) DEFAULT 'IDEA' NOT NULL,
    lead_organisation_id UUID,
    skill_centre_id UUID,
    pilot_call_id UUID,
    starts_on DATE,
    ends_on DATE,
    hypothesis_vi TEXT,
    hypothesis_en TEXT,
    success_criteria TEXT[] DEFAULT '{}' NOT NULL,
    result_vi TEXT,
    result_en TEXT,
    decision VARCHAR(40),
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_pilot PRIMARY KEY (id),
    CONSTRAINT ck_pilot_adopted CHECK (status <> 'ADOPTED' OR (decision IS NOT NULL AND decision = 'ADOPT')),
    CONSTRAINT ck_pilot_stopped CHECK (status <> 'STOPPED' OR (decision IS NOT NULL AND decision = 'STOP')),
    CONSTRAINT ck_pilot_result CHECK (status NOT IN ('EVALUATED', 'ADOPTED', 'STOPPED') OR num_nonnulls(result_vi, result_en) > 0),
    CONSTRAINT ck_pilot_starts_on_ends_on CHECK (starts_on <= ends_on),
    CONSTRAINT uq_pilot_code UNIQUE (code),
    CONSTRAINT ck_pilot_pilot_status CHECK (status IN ('IDEA', 'APPROVED', 'RUNNING', 'EVALUATED', 'ADOPTED', 'STOPPED')),
    CONSTRAINT fk_pilot_lead_organisation_id FOREIGN KEY(lead_organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_pilot_skill_centre_id FOREIGN KEY(skill_centre_id) REFERENCES skill_centre (id),
    CONSTRAINT fk_pilot_pilot_call_id FOREIGN KEY(pilot_call_id) REFERENCES opportunity (id),
    CONSTRAINT ck_pilot_pilot_decision CHECK (decision IN ('ADOPT', 'EXTEND', 'STOP')),
    CONSTRAINT ck_pilot_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_pilot_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_pilot_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_pilot_lead_organisation_id_title_sort_id ON pilot (lead_organisation_id, title_sort, id)",
    "CREATE INDEX ix_pilot_pilot_call_id_id ON pilot (pilot_call_id, id)",
    "CREATE INDEX ix_pilot_skill_centre_id_title_sort_id ON pilot (skill_centre_id, title_sort, id)",
    "CREATE INDEX ix_pilot_status_decision_id ON pilot (status, decision, id)",
    "CREATE INDEX ix_pilot_title_sort_id ON pilot (title_sort, id)",
    """
CREATE TABLE session (
    id UUID DEFAULT uuidv7() NOT NULL,
    code VARCHAR(64) NOT NULL,
    course_id UUID NOT NULL,
    course_kind VARCHAR(40) DEFAULT 'COURSE' NOT NULL,
    starts_at TIMESTAMP WITH TIME ZONE NOT NULL,
    ends_at TIMESTAMP WITH TIME ZONE NOT NULL,
    skill_centre_id UUID,
    unit_id UUID,
    url TEXT,
    instructor TEXT,
    seats INTEGER,
    seats_taken INTEGER DEFAULT 0 NOT NULL,
    waitlist_size INTEGER,
    status VARCHAR(40) DEFAULT 'PLANNED' NOT NULL,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_session PRIMARY KEY (id),
    CONSTRAINT fk_session_course_id_course_kind FOREIGN KEY(course_id, course_kind) REFERENCES opportunity (id, kind),
    CONSTRAINT ck_session_course_only CHECK (course_kind = 'COURSE'),
    CONSTRAINT ck_session_one_venue CHECK (num_nonnulls(skill_centre_id, unit_id, url) = 1),
    CONSTRAINT ck_session_starts_before_ends CHECK (starts_at < ends_at),
    CONSTRAINT ck_session_seats_taken CHECK (seats_taken BETWEEN 0 AND coalesce(seats, seats_taken)),
    CONSTRAINT ck_session_url CHECK (url ~ '^(https?://[^[:space:]]+)$'),
    CONSTRAINT ck_session_seats_not_negative CHECK (seats >= 0),
    CONSTRAINT ck_session_waitlist_size_not_negative CHECK (waitlist_size >= 0),
    CONSTRAINT uq_session_code UNIQUE (code),
    CONSTRAINT ck_session_opportunity_kind CHECK (course_kind IN ('COURSE', 'INTERNSHIP', 'SCHOLARSHIP', 'EXPERT_ASSIGNMENT', 'PILOT_CALL')),
    CONSTRAINT fk_session_skill_centre_id FOREIGN KEY(skill_centre_id) REFERENCES skill_centre (id),
    CONSTRAINT fk_session_unit_id FOREIGN KEY(unit_id) REFERENCES administrative_unit (id),
    CONSTRAINT ck_session_session_status CHECK (status IN ('PLANNED', 'OPEN', 'RUNNING', 'COMPLETED', 'POSTPONED', 'CANCELLED')),
    CONSTRAINT ck_session_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_session_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_session_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_session_course_id_starts_at_id ON session (course_id, starts_at, id)",
    "CREATE INDEX ix_session_skill_centre_id_starts_at_id ON session (skill_centre_id, starts_at, id)",
    "CREATE INDEX ix_session_starts_at_id ON session (starts_at, id)",
    "CREATE INDEX ix_session_unit_id_starts_at_id ON session (unit_id, starts_at, id)",
    """
CREATE TABLE telework_arrangement (
    id UUID DEFAULT uuidv7() NOT NULL,
    person_id UUID,
    expert_contract_id UUID,
    days_per_week INTEGER NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_telework_arrangement PRIMARY KEY (id),
    CONSTRAINT ex_telework_arrangement_person_id EXCLUDE USING gist (person_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&),
    CONSTRAINT ex_telework_arrangement_expert_contract_id EXCLUDE USING gist (expert_contract_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&),
    CONSTRAINT ck_telework_arrangement_person_or_contract CHECK (num_nonnulls(person_id, expert_contract_id) = 1),
    CONSTRAINT ck_telework_arrangement_days_per_week CHECK (days_per_week BETWEEN 1 AND 7),
    CONSTRAINT ck_telework_arrangement_starts_on_ends_on CHECK (starts_on <= ends_on),
    CONSTRAINT fk_telework_arrangement_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_telework_arrangement_expert_contract_id FOREIGN KEY(expert_contract_id) REFERENCES expert_contract (id),
    CONSTRAINT ck_telework_arrangement_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_telework_arrangement_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_telework_arrangement_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_telework_arrangement_expert_contract_id_starts_on_id ON telework_arrangement (expert_contract_id, starts_on, id)",
    "CREATE INDEX ix_telework_arrangement_person_id_starts_on_id ON telework_arrangement (person_id, starts_on, id)",
    """
CREATE TABLE application_document (
    application_id UUID NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    media_type TEXT,
    CONSTRAINT pk_application_document PRIMARY KEY (application_id, position),
    CONSTRAINT ck_application_document_url CHECK (url ~ '^(https?://[^[:space:]]+)$'),
    CONSTRAINT fk_application_document_application_id FOREIGN KEY(application_id) REFERENCES application (id) ON DELETE CASCADE
)
""",
    """
CREATE TABLE enrolment (
    id UUID DEFAULT uuidv7() NOT NULL,
    session_id UUID,
    course_id UUID,
    course_kind VARCHAR(40) DEFAULT 'COURSE' NOT NULL,
    run TEXT,
    person_id UUID NOT NULL,
    application_id UUID,
    status VARCHAR(40) DEFAULT 'ENROLLED' NOT NULL,
    attendance_hours NUMERIC(7, 2),
    practice_hours NUMERIC(7, 2),
    result TEXT,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_enrolment PRIMARY KEY (id),
    CONSTRAINT fk_enrolment_course_id_course_kind FOREIGN KEY(course_id, course_kind) REFERENCES opportunity (id, kind),
    CONSTRAINT ck_enrolment_session_or_course CHECK (num_nonnulls(session_id, course_id) = 1),
    CONSTRAINT ck_enrolment_run CHECK (run IS NULL OR course_id IS NOT NULL),
    CONSTRAINT ck_enrolment_course_only CHECK (course_kind = 'COURSE'),
    CONSTRAINT ck_enrolment_attendance_hours_not_negative CHECK (attendance_hours >= 0),
    CONSTRAINT ck_enrolment_practice_hours_not_negative CHECK (practice_hours >= 0),
    CONSTRAINT fk_enrolment_session_id FOREIGN KEY(session_id) REFERENCES session (id),
    CONSTRAINT ck_enrolment_opportunity_kind CHECK (course_kind IN ('COURSE', 'INTERNSHIP', 'SCHOLARSHIP', 'EXPERT_ASSIGNMENT', 'PILOT_CALL')),
    CONSTRAINT fk_enrolment_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_enrolment_application_id FOREIGN KEY(application_id) REFERENCES application (id),
    CONSTRAINT ck_enrolment_enrolment_status CHECK (status IN ('ENROLLED', 'ATTENDING', 'COMPLETED', 'FAILED', 'NO_SHOW', 'CANCELLED')),
    CONSTRAINT ck_enrolment_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_enrolment_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_enrolment_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_enrolment_application_id ON enrolment (application_id)",
    "CREATE INDEX ix_enrolment_person_id_created_at_id ON enrolment (person_id, created_at, id)",
    "CREATE UNIQUE INDEX uq_enrolment_course ON enrolment (course_id, run, person_id) NULLS NOT DISTINCT WHERE course_id IS NOT NULL",
    "CREATE UNIQUE INDEX uq_enrolment_session ON enrolment (session_id, person_id) WHERE session_id IS NOT NULL",
    """
CREATE TABLE match (
    id UUID DEFAULT uuidv7() NOT NULL,
    staff_need_id UUID NOT NULL,
    expert_id UUID,
    application_id UUID,
    team_membership_id UUID,
    score NUMERIC(5, 4) NOT NULL,
    reasons TEXT[] DEFAULT '{}' NOT NULL,
    status VARCHAR(40) DEFAULT 'PROPOSED' NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_match PRIMARY KEY (id),
    CONSTRAINT uq_match_staff_need_id_expert_id UNIQUE (staff_need_id, expert_id),
    CONSTRAINT uq_match_staff_need_id_application_id UNIQUE (staff_need_id, application_id),
    CONSTRAINT uq_match_staff_need_id_team_membership_id UNIQUE (staff_need_id, team_membership_id),
    CONSTRAINT ck_match_one_candidate CHECK (num_nonnulls(expert_id, application_id, team_membership_id) = 1),
    CONSTRAINT ck_match_score CHECK (score BETWEEN 0 AND 1),
    CONSTRAINT fk_match_staff_need_id FOREIGN KEY(staff_need_id) REFERENCES staff_need (id) ON DELETE CASCADE,
    CONSTRAINT fk_match_expert_id FOREIGN KEY(expert_id) REFERENCES expert (id),
    CONSTRAINT fk_match_application_id FOREIGN KEY(application_id) REFERENCES application (id),
    CONSTRAINT fk_match_team_membership_id FOREIGN KEY(team_membership_id) REFERENCES team_membership (id),
    CONSTRAINT ck_match_match_status CHECK (status IN ('PROPOSED', 'SHORTLISTED', 'ACCEPTED', 'DECLINED')),
    CONSTRAINT ck_match_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC'))
)
""",
    "CREATE INDEX ix_match_application_id ON match (application_id)",
    "CREATE INDEX ix_match_expert_id ON match (expert_id)",
    "CREATE INDEX ix_match_staff_need_id_id ON match (staff_need_id, score DESC, id)",
    "CREATE INDEX ix_match_team_membership_id ON match (team_membership_id)",
    """
CREATE TABLE pilot_partner (
    pilot_id UUID NOT NULL,
    organisation_id UUID NOT NULL,
    CONSTRAINT pk_pilot_partner PRIMARY KEY (pilot_id, organisation_id),
    CONSTRAINT fk_pilot_partner_pilot_id FOREIGN KEY(pilot_id) REFERENCES pilot (id) ON DELETE CASCADE,
    CONSTRAINT fk_pilot_partner_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id)
)
""",
    "CREATE INDEX ix_pilot_partner_organisation_id_pilot_id ON pilot_partner (organisation_id, pilot_id)",
    """
CREATE TABLE pilot_rollout_unit (
    pilot_id UUID NOT NULL,
    unit_id UUID NOT NULL,
    CONSTRAINT pk_pilot_rollout_unit PRIMARY KEY (pilot_id, unit_id),
    CONSTRAINT fk_pilot_rollout_unit_pilot_id FOREIGN KEY(pilot_id) REFERENCES pilot (id) ON DELETE CASCADE,
    CONSTRAINT fk_pilot_rollout_unit_unit_id FOREIGN KEY(unit_id) REFERENCES administrative_unit (id)
)
""",
    "CREATE INDEX ix_pilot_rollout_unit_unit_id_pilot_id ON pilot_rollout_unit (unit_id, pilot_id)",
    """
CREATE TABLE completion_import_row (
    completion_import_id UUID NOT NULL,
    row_number INTEGER NOT NULL,
    enrolment_id UUID,
    error_code TEXT,
    error_message TEXT,
    CONSTRAINT pk_completion_import_row PRIMARY KEY (completion_import_id, row_number),
    CONSTRAINT ck_completion_import_row_outcome CHECK (num_nonnulls(enrolment_id, error_code) <= 1),
    CONSTRAINT fk_completion_import_row_completion_import_id FOREIGN KEY(completion_import_id) REFERENCES completion_import (id) ON DELETE CASCADE,
    CONSTRAINT fk_completion_import_row_enrolment_id FOREIGN KEY(enrolment_id) REFERENCES enrolment (id)
)
""",
    "CREATE INDEX ix_completion_import_row_enrolment_id ON completion_import_row (enrolment_id)",
    """
CREATE TABLE credential (
    id UUID DEFAULT uuidv7() NOT NULL,
    title_vi TEXT NOT NULL,
    title_en TEXT,
    title_sort TEXT COLLATE "C" GENERATED ALWAYS AS (vi_sort_key(title_vi)) STORED NOT NULL,
    person_id UUID NOT NULL,
    issuer_id UUID,
    opportunity_id UUID,
    enrolment_id UUID,
    issued_on DATE NOT NULL,
    expires_on DATE,
    revoked_on DATE,
    revocation_reason TEXT,
    source TEXT,
    external_id TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    version INTEGER DEFAULT 1 NOT NULL,
    provenance_status VARCHAR(40) NOT NULL,
    provenance_source TEXT,
    provenance_url TEXT,
    retrieved_on DATE,
    CONSTRAINT pk_credential PRIMARY KEY (id),
    CONSTRAINT ck_credential_issued_on_expires_on CHECK (issued_on <= expires_on),
    CONSTRAINT ck_credential_issued_on_revoked_on CHECK (issued_on <= revoked_on),
    CONSTRAINT ck_credential_revocation CHECK ((revoked_on IS NULL) = (revocation_reason IS NULL)),
    CONSTRAINT fk_credential_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_credential_issuer_id FOREIGN KEY(issuer_id) REFERENCES organisation (id),
    CONSTRAINT fk_credential_opportunity_id FOREIGN KEY(opportunity_id) REFERENCES opportunity (id),
    CONSTRAINT uq_credential_enrolment_id UNIQUE (enrolment_id),
    CONSTRAINT fk_credential_enrolment_id FOREIGN KEY(enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT ck_credential_provenance_status CHECK (provenance_status IN ('VERIFIED', 'UNVERIFIED', 'SYNTHETIC')),
    CONSTRAINT uq_credential_source_external_id UNIQUE (source, external_id),
    CONSTRAINT ck_credential_external_whole CHECK (num_nulls(source, external_id) <> 1)
)
""",
    "CREATE INDEX ix_credential_issuer_id_issued_on_id ON credential (issuer_id, issued_on, id)",
    "CREATE INDEX ix_credential_opportunity_id_issued_on_id ON credential (opportunity_id, issued_on, id)",
    "CREATE INDEX ix_credential_person_id_issued_on_id ON credential (person_id, issued_on, id)",
    """
CREATE TABLE pathway_step_done (
    pathway_progress_id UUID NOT NULL,
    pathway_step_id UUID NOT NULL,
    started_on DATE NOT NULL,
    completed_on DATE,
    enrolment_id UUID,
    evidence TEXT,
    CONSTRAINT pk_pathway_step_done PRIMARY KEY (pathway_progress_id, pathway_step_id),
    CONSTRAINT ck_pathway_step_done_started_on_completed_on CHECK (started_on <= completed_on),
    CONSTRAINT fk_pathway_step_done_pathway_progress_id FOREIGN KEY(pathway_progress_id) REFERENCES pathway_progress (id) ON DELETE CASCADE,
    CONSTRAINT fk_pathway_step_done_pathway_step_id FOREIGN KEY(pathway_step_id) REFERENCES pathway_step (id),
    CONSTRAINT fk_pathway_step_done_enrolment_id FOREIGN KEY(enrolment_id) REFERENCES enrolment (id)
)
""",
    "CREATE INDEX ix_pathway_step_done_enrolment_id ON pathway_step_done (enrolment_id)",
    "CREATE INDEX ix_pathway_step_done_pathway_step_id_pathway_progress_id ON pathway_step_done (pathway_step_id, pathway_progress_id)",
    """
CREATE TABLE credential_skill (
    credential_id UUID NOT NULL,
    skill_id UUID NOT NULL,
    level INTEGER NOT NULL,
    CONSTRAINT pk_credential_skill PRIMARY KEY (credential_id, skill_id),
    CONSTRAINT ck_credential_skill_level CHECK (level BETWEEN 1 AND 8),
    CONSTRAINT fk_credential_skill_credential_id FOREIGN KEY(credential_id) REFERENCES credential (id) ON DELETE CASCADE,
    CONSTRAINT fk_credential_skill_skill_id FOREIGN KEY(skill_id) REFERENCES skill (id)
)
""",
    "CREATE INDEX ix_credential_skill_skill_id_credential_id ON credential_skill (skill_id, credential_id)",
)

TRIGGERS = (
    """
CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.created_at := OLD.created_at;
    NEW.updated_at := now();
    NEW.version := OLD.version + 1;
    RETURN NEW;
END $$
""",
    """
CREATE OR REPLACE FUNCTION legal_move() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    state text := TG_ARGV[0];
    moves jsonb := TG_ARGV[1];
    before text := to_jsonb(OLD) ->> state;
    after text := to_jsonb(NEW) ->> state;
BEGIN
    IF NOT moves -> before ? after THEN
        RAISE EXCEPTION '% cannot go from % to %', TG_TABLE_NAME, before, after
            USING ERRCODE = 'check_violation', CONSTRAINT = 'legal_move', TABLE = TG_TABLE_NAME, COLUMN = state;
    END IF;
    RETURN NEW;
END $$
""",
    """
CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[1]
        USING ERRCODE = 'check_violation', CONSTRAINT = TG_ARGV[0], TABLE = TG_TABLE_NAME;
END $$
""",
    """
CREATE OR REPLACE FUNCTION count_seats() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    taken text[] := TG_ARGV[2];
    came text := format('SELECT %I AS id, 1 AS change FROM fresh WHERE status = ANY ($1)', TG_ARGV[1]);
    went text := format('SELECT %I AS id, -1 AS change FROM stale WHERE status = ANY ($1)', TG_ARGV[1]);
BEGIN
    EXECUTE format(
        'UPDATE %I AS offer SET seats_taken = seats_taken + moved.change
        FROM (SELECT id, sum(change) AS change FROM (%s) AS change GROUP BY id) AS moved
        WHERE offer.id = moved.id AND moved.change <> 0',
        TG_ARGV[0], CASE TG_OP WHEN 'INSERT' THEN came WHEN 'DELETE' THEN went ELSE came || ' UNION ALL ' || went END
    ) USING taken;
    RETURN NULL;
END $$
""",
    """
CREATE OR REPLACE FUNCTION dissolved_unit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    link text;
    gone text;
BEGIN
    FOREACH link IN ARRAY TG_ARGV LOOP
        IF TG_LEVEL = 'STATEMENT' THEN
            EXECUTE format(
                'SELECT unit.code FROM fresh JOIN administrative_unit unit ON unit.id = fresh.%I
                WHERE unit.valid_to <= current_date LIMIT 1', link
            ) INTO gone;
        ELSE
            EXECUTE format(
                'SELECT unit.code FROM administrative_unit unit
                WHERE unit.id = ($1).%1$I AND ($1).%1$I IS DISTINCT FROM ($2).%1$I AND unit.valid_to <= current_date',
                link
            ) INTO gone USING NEW, OLD;
        END IF;
        IF gone IS NOT NULL THEN
            RAISE EXCEPTION 'the administrative unit % is dissolved and accepts no new links', gone
                USING ERRCODE = 'check_violation', CONSTRAINT = 'dissolved_unit', TABLE = TG_TABLE_NAME, COLUMN = link;
        END IF;
    END LOOP;
    RETURN NEW;
END $$
""",
    """CREATE OR REPLACE TRIGGER legal_move BEFORE UPDATE OF status ON observation FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION legal_move('status', '{"DRAFT": ["APPROVED"], "APPROVED": ["SUPERSEDED"], "SUPERSEDED": []}')""",
    "CREATE OR REPLACE TRIGGER never_overwritten BEFORE UPDATE OF indicator_id, unit_id, area_id, organisation_id, tier, period_start, period_end, value, bound, count_basis ON observation FOR EACH ROW WHEN (OLD.status <> 'DRAFT' AND ROW(OLD.indicator_id, OLD.unit_id, OLD.area_id, OLD.organisation_id, OLD.tier, OLD.period_start, OLD.period_end, OLD.value, OLD.bound, OLD.count_basis) IS DISTINCT FROM ROW(NEW.indicator_id, NEW.unit_id, NEW.area_id, NEW.organisation_id, NEW.tier, NEW.period_start, NEW.period_end, NEW.value, NEW.bound, NEW.count_basis)) EXECUTE FUNCTION refuse('never_overwritten', 'an approved observation is superseded, never overwritten')",
    "CREATE OR REPLACE TRIGGER never_deleted BEFORE DELETE ON observation FOR EACH ROW WHEN (OLD.status <> 'DRAFT') EXECUTE FUNCTION refuse('never_deleted', 'an approved observation is superseded, never deleted')",
    """
CREATE OR REPLACE FUNCTION percent_within() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    outside boolean;
BEGIN
    IF TG_TABLE_NAME = 'indicator' THEN
        outside := EXISTS (SELECT FROM observation WHERE indicator_id = NEW.id AND value NOT BETWEEN 0 AND 100)
            OR EXISTS (SELECT FROM target WHERE indicator_id = NEW.id AND value NOT BETWEEN 0 AND 100);
    ELSE
        outside := EXISTS (SELECT FROM indicator WHERE id = NEW.indicator_id AND unit = 'PERCENT');
    END IF;
    IF outside THEN
        RAISE EXCEPTION 'a percentage lies between 0 and 100'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'percent_within', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$
""",
    "CREATE OR REPLACE TRIGGER percent_within BEFORE INSERT OR UPDATE OF value, indicator_id ON observation FOR EACH ROW WHEN (NEW.value NOT BETWEEN 0 AND 100) EXECUTE FUNCTION percent_within()",
    "CREATE OR REPLACE TRIGGER percent_within BEFORE INSERT OR UPDATE OF value, indicator_id ON target FOR EACH ROW WHEN (NEW.value NOT BETWEEN 0 AND 100) EXECUTE FUNCTION percent_within()",
    "CREATE OR REPLACE TRIGGER percent_within BEFORE UPDATE OF unit ON indicator FOR EACH ROW WHEN (NEW.unit = 'PERCENT') EXECUTE FUNCTION percent_within()",
    """CREATE OR REPLACE TRIGGER legal_move BEFORE UPDATE OF status ON opportunity FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION legal_move('status', '{"DRAFT": ["IN_REVIEW", "CANCELLED"], "IN_REVIEW": ["PUBLISHED", "DRAFT", "CANCELLED"], "PUBLISHED": ["CLOSED", "SUSPENDED", "CANCELLED"], "SUSPENDED": ["PUBLISHED", "CANCELLED"], "CLOSED": ["ARCHIVED"], "ARCHIVED": [], "CANCELLED": []}')""",
    """CREATE OR REPLACE TRIGGER legal_move BEFORE UPDATE OF status ON staff_need FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION legal_move('status', '{"OPEN": ["MATCHED", "WITHDRAWN"], "MATCHED": ["FILLED", "WITHDRAWN"], "FILLED": [], "WITHDRAWN": []}')""",
    """CREATE OR REPLACE TRIGGER legal_move BEFORE UPDATE OF status ON session FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION legal_move('status', '{"PLANNED": ["OPEN", "POSTPONED", "CANCELLED"], "OPEN": ["RUNNING", "POSTPONED", "CANCELLED"], "RUNNING": ["COMPLETED", "CANCELLED"], "COMPLETED": [], "POSTPONED": ["PLANNED", "CANCELLED"], "CANCELLED": []}')""",
    "CREATE OR REPLACE TRIGGER completed_after_end BEFORE INSERT OR UPDATE OF status, ends_at ON session FOR EACH ROW WHEN (NEW.status = 'COMPLETED' AND NEW.ends_at > now()) EXECUTE FUNCTION refuse('completed_after_end', 'a session is completed only after its end')",
    """
CREATE OR REPLACE FUNCTION closes_before_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    late boolean;
BEGIN
    IF TG_TABLE_NAME = 'session' THEN
        SELECT closes_at > NEW.starts_at AND self_paced IS NOT TRUE INTO late
        FROM opportunity WHERE id = NEW.course_id FOR SHARE;
    ELSE
        late := EXISTS (
            SELECT FROM session
            WHERE course_id = NEW.id AND status NOT IN ('POSTPONED', 'CANCELLED') AND starts_at < NEW.closes_at
        );
    END IF;
    IF late THEN
        RAISE EXCEPTION 'applications close before the first session starts'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'closes_before_sessions', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$
""",
    "CREATE OR REPLACE TRIGGER closes_before_sessions BEFORE INSERT OR UPDATE OF course_id, starts_at, status ON session FOR EACH ROW WHEN (NEW.status NOT IN ('POSTPONED', 'CANCELLED')) EXECUTE FUNCTION closes_before_sessions()",
    "CREATE OR REPLACE TRIGGER closes_before_sessions BEFORE UPDATE OF closes_at, self_paced ON opportunity FOR EACH ROW WHEN (NEW.kind = 'COURSE' AND NEW.self_paced IS NOT TRUE) EXECUTE FUNCTION closes_before_sessions()",
    """CREATE OR REPLACE TRIGGER legal_move BEFORE UPDATE OF status ON partnership FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION legal_move('status', '{"DRAFT": ["ACTIVE"], "ACTIVE": ["EXPIRED", "ENDED"], "EXPIRED": [], "ENDED": []}')""",
    """
CREATE OR REPLACE FUNCTION two_parties() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wanted uuid := CASE TG_TABLE_NAME WHEN 'partnership' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(OLD) ->> 'partnership_id' END;
BEGIN
    IF EXISTS (SELECT FROM partnership WHERE id = wanted AND status = 'ACTIVE')
        AND (SELECT count(*) FROM partnership_party WHERE partnership_id = wanted) < 2
    THEN
        RAISE EXCEPTION 'a partnership in force has at least two parties'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'two_parties', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END $$
""",
    "CREATE CONSTRAINT TRIGGER two_parties AFTER UPDATE OF status ON partnership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION two_parties()",
    "CREATE CONSTRAINT TRIGGER two_parties AFTER UPDATE OR DELETE ON partnership_party DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION two_parties()",
    """CREATE OR REPLACE TRIGGER legal_move BEFORE UPDATE OF status ON application FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION legal_move('status', '{"DRAFT": ["SUBMITTED", "WITHDRAWN"], "SUBMITTED": ["UNDER_REVIEW", "WITHDRAWN"], "UNDER_REVIEW": ["ACCEPTED", "WAITLISTED", "REJECTED", "WITHDRAWN"], "WAITLISTED": ["ACCEPTED", "WITHDRAWN"], "ACCEPTED": ["CONFIRMED", "WITHDRAWN", "EXPIRED"], "CONFIRMED": ["COMPLETED", "DROPPED_OUT", "WITHDRAWN"], "REJECTED": [], "COMPLETED": [], "DROPPED_OUT": [], "WITHDRAWN": [], "EXPIRED": []}')""",
    "CREATE OR REPLACE TRIGGER count_seats_insert AFTER INSERT ON application REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_seats('opportunity', 'opportunity_id', '{ACCEPTED,CONFIRMED,COMPLETED}')",
    "CREATE OR REPLACE TRIGGER count_seats_update AFTER UPDATE ON application REFERENCING NEW TABLE AS fresh OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION count_seats('opportunity', 'opportunity_id', '{ACCEPTED,CONFIRMED,COMPLETED}')",
    "CREATE OR REPLACE TRIGGER count_seats_delete AFTER DELETE ON application REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION count_seats('opportunity', 'opportunity_id', '{ACCEPTED,CONFIRMED,COMPLETED}')",
    """
CREATE OR REPLACE FUNCTION submission_window() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wanted uuid[];
BEGIN
    IF TG_LEVEL = 'ROW' THEN
        NEW.submitted_at := now();
        wanted := ARRAY[NEW.opportunity_id];
    ELSE
        wanted := ARRAY(SELECT opportunity_id FROM fresh WHERE status = 'SUBMITTED');
    END IF;
    PERFORM FROM opportunity WHERE id = ANY (wanted) ORDER BY id FOR SHARE;
    IF EXISTS (
        SELECT FROM opportunity
        WHERE id = ANY (wanted)
            AND NOT (status = 'PUBLISHED' AND coalesce(opens_at <= now(), true) AND coalesce(now() < closes_at, true))
    ) THEN
        RAISE EXCEPTION 'the opportunity does not take applications now'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'submission_window', TABLE = 'application';
    END IF;
    RETURN NEW;
END $$
""",
    "CREATE OR REPLACE TRIGGER submission_window_insert AFTER INSERT ON application REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION submission_window()",
    "CREATE OR REPLACE TRIGGER submission_window_update BEFORE UPDATE OF status ON application FOR EACH ROW WHEN (NEW.status = 'SUBMITTED' AND OLD.status <> 'SUBMITTED') EXECUTE FUNCTION submission_window()",
    """CREATE OR REPLACE TRIGGER legal_move BEFORE UPDATE OF status ON enrolment FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION legal_move('status', '{"ENROLLED": ["ATTENDING", "NO_SHOW", "CANCELLED"], "ATTENDING": ["COMPLETED", "FAILED", "NO_SHOW", "CANCELLED"], "COMPLETED": [], "FAILED": [], "NO_SHOW": [], "CANCELLED": []}')""",
    "CREATE OR REPLACE TRIGGER count_seats_insert AFTER INSERT ON enrolment REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_seats('session', 'session_id', '{ENROLLED,ATTENDING,COMPLETED,FAILED,NO_SHOW}')",
    "CREATE OR REPLACE TRIGGER count_seats_update AFTER UPDATE ON enrolment REFERENCING NEW TABLE AS fresh OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION count_seats('session', 'session_id', '{ENROLLED,ATTENDING,COMPLETED,FAILED,NO_SHOW}')",
    "CREATE OR REPLACE TRIGGER count_seats_delete AFTER DELETE ON enrolment REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION count_seats('session', 'session_id', '{ENROLLED,ATTENDING,COMPLETED,FAILED,NO_SHOW}')",
    """
CREATE OR REPLACE FUNCTION attendance_within_course() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.attendance_hours > (
        SELECT o.hours FROM opportunity o
        WHERE o.id = coalesce(NEW.course_id, (SELECT s.course_id FROM session s WHERE s.id = NEW.session_id))
    ) THEN
        RAISE EXCEPTION 'attendance is longer than the course'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'attendance_within_course', TABLE = 'enrolment';
    END IF;
    RETURN NEW;
END $$
""",
    "CREATE OR REPLACE TRIGGER attendance_within_course BEFORE INSERT OR UPDATE OF attendance_hours ON enrolment FOR EACH ROW WHEN (NEW.attendance_hours IS NOT NULL) EXECUTE FUNCTION attendance_within_course()",
    """CREATE OR REPLACE TRIGGER legal_move BEFORE UPDATE OF status ON community_team FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION legal_move('status', '{"PROPOSED": ["ACTIVE"], "ACTIVE": ["INACTIVE"], "INACTIVE": ["DISSOLVED"], "DISSOLVED": []}')""",
    """
CREATE OR REPLACE FUNCTION team_size() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wanted uuid[] := ARRAY(SELECT DISTINCT team_id FROM fresh WHERE left_on IS NULL);
BEGIN
    PERFORM FROM community_team WHERE id = ANY (wanted) ORDER BY id FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT FROM community_team t JOIN team_membership m ON m.team_id = t.id
        WHERE t.id = ANY (wanted) AND m.left_on IS NULL
        GROUP BY t.id
        HAVING count(*) > coalesce(t.size_limit, CASE t.level WHEN 'COMMUNE' THEN 10 ELSE 5 END)
    ) THEN
        RAISE EXCEPTION 'a team has more members than its limit'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'team_size', TABLE = 'team_membership';
    END IF;
    RETURN NULL;
END $$
""",
    """
CREATE OR REPLACE FUNCTION team_head() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wanted uuid := CASE TG_TABLE_NAME WHEN 'community_team' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(OLD) ->> 'team_id' END;
BEGIN
    IF EXISTS (SELECT FROM community_team WHERE id = wanted AND status = 'ACTIVE') AND NOT EXISTS (
        SELECT FROM team_membership WHERE team_id = wanted AND role = 'HEAD' AND left_on IS NULL
    ) THEN
        RAISE EXCEPTION 'an active team needs a head'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'team_head', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END $$
""",
    "CREATE OR REPLACE TRIGGER team_size_insert AFTER INSERT ON team_membership REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION team_size()",
    "CREATE OR REPLACE TRIGGER team_size_update AFTER UPDATE ON team_membership REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION team_size()",
    "CREATE CONSTRAINT TRIGGER team_head AFTER UPDATE OF status ON community_team DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'ACTIVE') EXECUTE FUNCTION team_head()",
    "CREATE CONSTRAINT TRIGGER team_head AFTER UPDATE OR DELETE ON team_membership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.role = 'HEAD') EXECUTE FUNCTION team_head()",
    """CREATE OR REPLACE TRIGGER legal_move BEFORE UPDATE OF status ON expert_contract FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION legal_move('status', '{"DRAFT": ["PROPOSED"], "PROPOSED": ["APPROVED", "REJECTED"], "APPROVED": ["SIGNED", "REJECTED"], "SIGNED": ["ACTIVE"], "ACTIVE": ["COMPLETED", "SUSPENDED", "TERMINATED"], "SUSPENDED": ["ACTIVE", "TERMINATED"], "COMPLETED": [], "TERMINATED": [], "REJECTED": []}')""",
    """
CREATE OR REPLACE FUNCTION expert_hours() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wanted uuid := to_jsonb(NEW) ->> TG_ARGV[0];
    most integer;
BEGIN
    SELECT max_hours_per_week INTO most FROM expert WHERE id = wanted FOR NO KEY UPDATE;
    IF most < (
        SELECT max(load) FROM (
            SELECT sum(other.hours_per_week) AS load
            FROM expert_contract one JOIN expert_contract other
                ON other.expert_id = one.expert_id AND one.starts_on BETWEEN other.starts_on AND other.ends_on
            WHERE one.expert_id = wanted
                AND one.status IN ('APPROVED', 'SIGNED', 'ACTIVE')
                AND other.status IN ('APPROVED', 'SIGNED', 'ACTIVE')
            GROUP BY one.id
        ) loads
    ) THEN
        RAISE EXCEPTION 'the contracts of this expert take more hours a week than the expert gives'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'expert_hours', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END $$
""",
    """
CREATE OR REPLACE FUNCTION signed_deliverables() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM expert_contract_deliverable WHERE expert_contract_id = NEW.id) THEN
        RAISE EXCEPTION 'a contract is signed with its deliverables'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_deliverables', TABLE = 'expert_contract';
    END IF;
    RETURN NEW;
END $$
""",
    "CREATE OR REPLACE TRIGGER expert_hours AFTER INSERT OR UPDATE OF status, expert_id, hours_per_week, starts_on, ends_on ON expert_contract FOR EACH ROW WHEN (NEW.status IN ('APPROVED', 'SIGNED', 'ACTIVE')) EXECUTE FUNCTION expert_hours('expert_id')",
    "CREATE OR REPLACE TRIGGER expert_hours AFTER UPDATE OF max_hours_per_week ON expert FOR EACH ROW EXECUTE FUNCTION expert_hours('id')",
    "CREATE OR REPLACE TRIGGER signed_deliverables BEFORE UPDATE OF status ON expert_contract FOR EACH ROW WHEN (NEW.status = 'SIGNED') EXECUTE FUNCTION signed_deliverables()",
    """CREATE OR REPLACE TRIGGER legal_move BEFORE UPDATE OF status ON exchange FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION legal_move('status', '{"REQUESTED": ["AGREED_BY_HOME", "CANCELLED"], "AGREED_BY_HOME": ["APPROVED", "CANCELLED"], "APPROVED": ["ACTIVE", "CANCELLED"], "ACTIVE": ["ENDED", "CANCELLED"], "ENDED": [], "CANCELLED": []}')""",
    """
CREATE OR REPLACE FUNCTION exchange_share() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM person WHERE id = NEW.person_id FOR NO KEY UPDATE;
    IF 100 < (
        SELECT max(load) FROM (
            SELECT sum(other.share_percent) AS load
            FROM exchange one JOIN exchange other
                ON other.person_id = one.person_id
                AND one.starts_on BETWEEN other.starts_on AND coalesce(other.ends_on, 'infinity')
            WHERE one.person_id = NEW.person_id
                AND one.status IN ('APPROVED', 'ACTIVE') AND other.status IN ('APPROVED', 'ACTIVE')
            GROUP BY one.id
        ) loads
    ) THEN
        RAISE EXCEPTION 'the exchanges of this person overlap above 100 percent'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'exchange_share', TABLE = 'exchange';
    END IF;
    RETURN NULL;
END $$
""",
    """
CREATE OR REPLACE FUNCTION exchange_home() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM person WHERE id = NEW.person_id AND employer_id = NEW.from_organisation_id
    ) AND NOT EXISTS (
        SELECT FROM membership
        WHERE person_id = NEW.person_id AND organisation_id = NEW.from_organisation_id
            AND daterange(valid_from, valid_to) @> NEW.starts_on
    ) THEN
        RAISE EXCEPTION 'the person does not belong to the organisation that lends them'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'exchange_home', TABLE = 'exchange';
    END IF;
    RETURN NULL;
END $$
""",
    "CREATE OR REPLACE TRIGGER exchange_share AFTER INSERT OR UPDATE OF status, person_id, share_percent, starts_on, ends_on ON exchange FOR EACH ROW WHEN (NEW.status IN ('APPROVED', 'ACTIVE')) EXECUTE FUNCTION exchange_share()",
    "CREATE OR REPLACE TRIGGER exchange_home AFTER INSERT OR UPDATE OF person_id, from_organisation_id, starts_on ON exchange FOR EACH ROW EXECUTE FUNCTION exchange_home()",
    """CREATE OR REPLACE TRIGGER legal_move BEFORE UPDATE OF status ON allowance_entitlement FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION legal_move('status', '{"PROPOSED": ["APPROVED"], "APPROVED": ["ACTIVE"], "ACTIVE": ["SUSPENDED", "ENDED"], "SUSPENDED": ["ACTIVE", "ENDED"], "ENDED": []}')""",
    """
CREATE OR REPLACE FUNCTION not_own_allowance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM person WHERE id = NEW.person_id AND subject = NEW.approved_by) THEN
        RAISE EXCEPTION 'nobody approves their own allowance'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'not_own_allowance', TABLE = 'allowance_entitlement';
    END IF;
    RETURN NEW;
END $$
""",
    "CREATE OR REPLACE TRIGGER not_own_allowance BEFORE INSERT OR UPDATE OF approved_by, person_id ON allowance_entitlement FOR EACH ROW WHEN (NEW.approved_by IS NOT NULL) EXECUTE FUNCTION not_own_allowance()",
    """CREATE OR REPLACE TRIGGER legal_move BEFORE UPDATE OF status ON pilot FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION legal_move('status', '{"IDEA": ["APPROVED"], "APPROVED": ["RUNNING"], "RUNNING": ["EVALUATED"], "EVALUATED": ["ADOPTED", "STOPPED", "RUNNING"], "ADOPTED": [], "STOPPED": []}')""",
    """
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME
        USING ERRCODE = 'check_violation', CONSTRAINT = 'append_only', TABLE = TG_TABLE_NAME;
END $$
""",
    "CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION append_only()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON administrative_unit FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON allowance_entitlement FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON allowance_scheme FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON allowance_suspension FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON api_client FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON application FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON area FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER dissolved_unit_insert AFTER INSERT ON area_membership REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION dissolved_unit('unit_id')",
    "CREATE OR REPLACE TRIGGER dissolved_unit_update BEFORE UPDATE OF unit_id ON area_membership FOR EACH ROW WHEN (OLD.unit_id IS DISTINCT FROM NEW.unit_id) EXECUTE FUNCTION dissolved_unit('unit_id')",
    "CREATE OR REPLACE TRIGGER dissolved_unit_insert AFTER INSERT ON area_touch REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION dissolved_unit('unit_id')",
    "CREATE OR REPLACE TRIGGER dissolved_unit_update BEFORE UPDATE OF unit_id ON area_touch FOR EACH ROW WHEN (OLD.unit_id IS DISTINCT FROM NEW.unit_id) EXECUTE FUNCTION dissolved_unit('unit_id')",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON assessment FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON community_team FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER dissolved_unit_insert AFTER INSERT ON community_team REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION dissolved_unit('unit_id')",
    "CREATE OR REPLACE TRIGGER dissolved_unit_update BEFORE UPDATE OF unit_id ON community_team FOR EACH ROW WHEN (OLD.unit_id IS DISTINCT FROM NEW.unit_id) EXECUTE FUNCTION dissolved_unit('unit_id')",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON completion_import FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON consent FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON credential FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON data_subject_request FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON enrolment FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON exchange FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON expert FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER dissolved_unit_insert AFTER INSERT ON expert REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION dissolved_unit('base_unit_id')",
    "CREATE OR REPLACE TRIGGER dissolved_unit_update BEFORE UPDATE OF base_unit_id ON expert FOR EACH ROW WHEN (OLD.base_unit_id IS DISTINCT FROM NEW.base_unit_id) EXECUTE FUNCTION dissolved_unit('base_unit_id')",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON expert_contract FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON framework FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON indicator FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON infrastructure_status FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON job_position FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON match FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON membership FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER dissolved_unit_insert AFTER INSERT ON membership REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION dissolved_unit('unit_id')",
    "CREATE OR REPLACE TRIGGER dissolved_unit_update BEFORE UPDATE OF unit_id ON membership FOR EACH ROW WHEN (OLD.unit_id IS DISTINCT FROM NEW.unit_id) EXECUTE FUNCTION dissolved_unit('unit_id')",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON observation FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON opportunity FOR EACH ROW WHEN (OLD.seats_taken IS NOT DISTINCT FROM NEW.seats_taken) EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER dissolved_unit_insert AFTER INSERT ON opportunity REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION dissolved_unit('host_unit_id', 'unit_id')",
    "CREATE OR REPLACE TRIGGER dissolved_unit_update BEFORE UPDATE OF host_unit_id, unit_id ON opportunity FOR EACH ROW WHEN (OLD.host_unit_id IS DISTINCT FROM NEW.host_unit_id OR OLD.unit_id IS DISTINCT FROM NEW.unit_id) EXECUTE FUNCTION dissolved_unit('host_unit_id', 'unit_id')",
    "CREATE OR REPLACE TRIGGER dissolved_unit_insert AFTER INSERT ON opportunity_unit REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION dissolved_unit('unit_id')",
    "CREATE OR REPLACE TRIGGER dissolved_unit_update BEFORE UPDATE OF unit_id ON opportunity_unit FOR EACH ROW WHEN (OLD.unit_id IS DISTINCT FROM NEW.unit_id) EXECUTE FUNCTION dissolved_unit('unit_id')",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON organisation FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER dissolved_unit_insert AFTER INSERT ON organisation REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION dissolved_unit('head_office_unit_id')",
    "CREATE OR REPLACE TRIGGER dissolved_unit_update BEFORE UPDATE OF head_office_unit_id ON organisation FOR EACH ROW WHEN (OLD.head_office_unit_id IS DISTINCT FROM NEW.head_office_unit_id) EXECUTE FUNCTION dissolved_unit('head_office_unit_id')",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON organisation_contact FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON outcome FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON partnership FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON pathway FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON pathway_progress FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON pathway_step FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER dissolved_unit_insert AFTER INSERT ON person REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION dissolved_unit('home_unit_id')",
    "CREATE OR REPLACE TRIGGER dissolved_unit_update BEFORE UPDATE OF home_unit_id ON person FOR EACH ROW WHEN (OLD.home_unit_id IS DISTINCT FROM NEW.home_unit_id) EXECUTE FUNCTION dissolved_unit('home_unit_id')",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON pilot FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER dissolved_unit_insert AFTER INSERT ON pilot_rollout_unit REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION dissolved_unit('unit_id')",
    "CREATE OR REPLACE TRIGGER dissolved_unit_update BEFORE UPDATE OF unit_id ON pilot_rollout_unit FOR EACH ROW WHEN (OLD.unit_id IS DISTINCT FROM NEW.unit_id) EXECUTE FUNCTION dissolved_unit('unit_id')",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON programme FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON session FOR EACH ROW WHEN (OLD.seats_taken IS NOT DISTINCT FROM NEW.seats_taken) EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER dissolved_unit_insert AFTER INSERT ON session REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION dissolved_unit('unit_id')",
    "CREATE OR REPLACE TRIGGER dissolved_unit_update BEFORE UPDATE OF unit_id ON session FOR EACH ROW WHEN (OLD.unit_id IS DISTINCT FROM NEW.unit_id) EXECUTE FUNCTION dissolved_unit('unit_id')",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON skill FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON skill_centre FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER dissolved_unit_insert AFTER INSERT ON skill_centre REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION dissolved_unit('unit_id')",
    "CREATE OR REPLACE TRIGGER dissolved_unit_update BEFORE UPDATE OF unit_id ON skill_centre FOR EACH ROW WHEN (OLD.unit_id IS DISTINCT FROM NEW.unit_id) EXECUTE FUNCTION dissolved_unit('unit_id')",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON staff_need FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER dissolved_unit_insert AFTER INSERT ON staff_need REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION dissolved_unit('unit_id')",
    "CREATE OR REPLACE TRIGGER dissolved_unit_update BEFORE UPDATE OF unit_id ON staff_need FOR EACH ROW WHEN (OLD.unit_id IS DISTINCT FROM NEW.unit_id) EXECUTE FUNCTION dissolved_unit('unit_id')",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON strategic_plan FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON sub_unit FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER dissolved_unit_insert AFTER INSERT ON sub_unit REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION dissolved_unit('unit_id')",
    "CREATE OR REPLACE TRIGGER dissolved_unit_update BEFORE UPDATE OF unit_id ON sub_unit FOR EACH ROW WHEN (OLD.unit_id IS DISTINCT FROM NEW.unit_id) EXECUTE FUNCTION dissolved_unit('unit_id')",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON target FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON team_activity FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON team_membership FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON telework_arrangement FOR EACH ROW EXECUTE FUNCTION touch()",
    "CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON webhook_subscription FOR EACH ROW EXECUTE FUNCTION touch()",
)


def upgrade() -> None:
    run = op.get_bind().exec_driver_sql  # takes the text as it is: no parameters hide behind its colons
    for statement in (*EXTENSIONS_AND_FUNCTIONS, *TABLES, *TRIGGERS):
        run(statement)


def downgrade() -> None:
    raise NotImplementedError("there is nothing before the spine: drop the database")

